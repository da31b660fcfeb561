import { randomUUID } from "node:crypto";
import type { Page } from "playwright/test";
import { expect, test } from "../support/e2e.ts";
import { customerOf } from "./support/customer-of.ts";
import { letDaysPass, replyAddressFor } from "./support/database.ts";
import { giveRole } from "./support/give-role.ts";
import { INBOUND_MAIL } from "./support/inbound-mail.ts";

const SECRET_NUMBER = "CY-2291-0487";
const french = { locale: "fr-FR" };

test("nobody answers: customer service takes over, in private, and says in public how it ended", async ({
  newMember,
  openBrowser,
  as,
  request,
}) => {
  test.setTimeout(260_000);
  const person = customerOf("case");
  const title = `Remboursement de la sacoche ${randomUUID().slice(0, 6)}`;
  const customer = await newMember(
    { displayName: person.displayName, email: person.email, crmMatching: true, locale: "fr" },
    french,
  );
  const page = customer.page;
  const { page: agent, ...colleague } = await newMember(
    { locale: "fr", displayName: "Gwenaël Riou" },
    french,
  );
  await giveRole(await as("admin"), colleague, "Support agent");
  const guest = await openBrowser(french);

  await test.step("she asks, and says more than she should", async () => {
    await page.goto("/forum/new");
    await page.getByLabel("Titre", { exact: true }).fill(title);
    await page
      .getByLabel("Ce qui se passe", { exact: true })
      .fill(`Commande ${SECRET_NUMBER}, au 3 rue des Lilas : renvoyée il y a un mois, toujours rien.`);
    await page.getByLabel("Rubrique", { exact: true }).selectOption({ index: 1 });
    await page.getByRole("button", { name: "Publier la question" }).click();
    const anyway = page.getByRole("button", { name: "Rien de tout cela ne m’aide : publier ma question" });
    const posted = page.getByRole("heading", { level: 1, name: title });
    await expect(anyway.or(posted)).toBeVisible();
    if (await anyway.isVisible()) await anyway.click();
    await expect(posted).toBeVisible();
  });
  const question = new URL(page.url()).pathname;

  await test.step("after the promised hours it is a case, and says so", async () => {
    await letDaysPass(Number(question.match(/\d+/)![0]), 20);
    await expect(async () => {
      await page.goto(question);
      await expect(page.getByRole("link", { name: /^Votre dossier \d+$/ })).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(async () => {
      await guest.goto(question);
      await expect(guest.getByText("Au service client").first()).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(guest.getByRole("main").getByRole("link", { name: /dossier/i })).toHaveCount(0);
  });
  const own = await page.getByRole("link", { name: /^Votre dossier \d+$/ }).getAttribute("href");

  await test.step("an agent takes it", async () => {
    await agent.goto("/service?tab=unassigned");
    await agent.getByRole("button", { name: `Prendre « ${title} »` }).click();
    await expect(agent.getByText("Il est à vous.")).toBeVisible();
    await agent.goto("/service?tab=mine");
    await agent.getByRole("link", { name: title }).click();
    await expect(agent.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(agent.getByRole("complementary").getByText(person.displayName).first()).toBeVisible();
    await expect(agent.getByRole("link", { name: "Ouvrir le contact" })).toBeVisible();
  });
  const desk = new URL(agent.url()).pathname;

  await test.step("what is confidential leaves the public; a note says that it did", async () => {
    await agent.getByRole("link", { name: "Passer en privé" }).first().click();
    await agent.getByLabel("Pourquoi").fill("Numéro de commande et adresse.");
    await agent.getByRole("button", { name: "Déplacer", exact: true }).click();
    await expect(agent.getByText("Déplacé dans l’échange privé.")).toBeVisible();
    await expect(async () => {
      await guest.goto(question);
      const gap = guest
        .getByText(/a déplacé le texte de cette question dans une conversation privée/)
        .first();
      await expect(gap).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(guest.getByText("Numéro de commande et adresse.").first()).toBeVisible();
    await expect(guest.getByText(SECRET_NUMBER)).toHaveCount(0);
    expect(await (await request.get(question)).text()).not.toContain(SECRET_NUMBER);
  });

  await test.step("they write to each other, where nobody else looks", async () => {
    await agent.goto(desk);
    await expect(agent.getByText(SECRET_NUMBER).first()).toBeVisible();
    await agent.getByRole("radio", { name: "Le client seul" }).check();
    await agent.getByLabel("Vos mots").fill("Bonjour Solène, quel jour le colis est-il parti ?");
    await agent.getByLabel("Attendre ensuite le client").check();
    await agent.getByRole("button", { name: "Envoyer", exact: true }).click();
    await expect(agent.getByText("Envoyé au client.")).toBeVisible();

    await page.goto(own!);
    await expect(page.getByText("quel jour le colis est-il parti")).toBeVisible();
    await page.getByLabel("Écrire à notre équipe").fill("Parti le 4, suivi 8L00457.");
    await page.getByRole("button", { name: "Envoyer", exact: true }).click();
    await expect(page.getByText("Parti le 4, suivi 8L00457.")).toBeVisible();

    await expectRefused(guest, own!);
    await guest.goto(question);
    await expect(guest.getByText("8L00457")).toHaveCount(0);
  });

  await test.step("she answers one mail from her mailbox", async () => {
    const address = await mailedReplyAddress(person.email);
    const mail = [
      `From: ${person.displayName} <${person.email}>`,
      `To: ${address}`,
      `Message-ID: <${randomUUID()}@courriel.example>`,
      "Subject: Re: votre dossier",
      "Content-Type: text/plain; charset=utf-8",
      "",
      "Le transporteur l'a livré le 7, signé par Martin.",
      "",
      "> Bonjour Solène, quel jour le colis est-il parti ?",
    ].join("\r\n");
    const post = (secret: string) =>
      request.post("/inbound/mail", {
        headers: { authorization: `Bearer ${secret}`, "content-type": "message/rfc822" },
        data: Buffer.from(mail),
      });
    expect((await post("another secret of some length")).status()).toBe(401);
    expect(await (await post(INBOUND_MAIL.secret)).json()).toEqual({ outcome: "kept" });
    expect(await (await post(INBOUND_MAIL.secret)).json()).toEqual({ outcome: "repeated" });
    await agent.goto(desk);
    await expect(agent.getByText("signé par Martin")).toHaveCount(1);
    await expect(agent.getByText("par courriel").first()).toBeVisible();
  });

  await test.step("the agent settles it, with words for the public", async () => {
    await agent.locator("summary", { hasText: "Régler le dossier" }).click();
    await agent
      .getByLabel("Ce qu’il faut dire en public")
      .fill("Le retour attendait dans un entrepôt : il est **remboursé**, et chaque retour est suivi.");
    await agent.getByRole("button", { name: "Régler", exact: true }).click();
    await expect(agent.getByText("le client est consulté sur le résumé")).toBeVisible();
    await guest.goto(question);
    await expect(guest.getByText("attendait dans un entrepôt")).toHaveCount(0);
  });

  await test.step("she agrees, and adds her own words: both stand in public as the answer", async () => {
    await page.goto("/cases");
    await page.getByRole("link", { name: title }).click();
    await page.getByLabel(/^Vos propres mots/).fill("Deux messages auraient suffi, mais merci.");
    await page.getByRole("button", { name: "Accepter et publier" }).click();
    await expect(page.getByText("Merci. C’est publié.")).toBeVisible();

    const solution = guest.getByRole("region", { name: "Réponse acceptée" });
    // A guest's page may be a moment old.
    await expect(async () => {
      await guest.goto(question);
      await expect(solution.getByText("attendait dans un entrepôt")).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(solution.getByText("Deux messages auraient suffi, mais merci.")).toBeVisible();
    await expect(solution.getByText("Réponse officielle")).toBeVisible();
    await expect(guest.getByText("Résolue", { exact: true }).first()).toBeVisible();
    await expect(guest.getByText(SECRET_NUMBER)).toHaveCount(0);
  });

  await test.step("her contact shows when it was opened and settled", async () => {
    await agent.goto(`/admin/contacts?q=${encodeURIComponent(person.displayName)}`);
    await agent.getByRole("link", { name: person.displayName }).first().click();
    await agent.getByRole("link", { name: "Historique" }).click();
    await expect(agent).toHaveURL(/tab=/);
    await expect(async () => {
      await agent.reload();
      await expect(agent.getByText("Dossier ouvert").first()).toBeVisible({ timeout: 500 });
      await expect(agent.getByText("Dossier réglé").first()).toBeVisible({ timeout: 500 });
    }).toPass();
  });
});

async function expectRefused(guest: Page, path: string): Promise<void> {
  await guest.goto(path);
  await expect(guest).toHaveURL(/\/login/);
}

async function mailedReplyAddress(email: string): Promise<string> {
  let address: string | undefined;
  await expect
    .poll(async () => {
      address = await replyAddressFor(email);
      return address;
    })
    .toMatch(/\+/);
  return address!;
}
