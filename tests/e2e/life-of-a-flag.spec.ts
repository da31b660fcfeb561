import { randomUUID } from "node:crypto";
import type { Page } from "playwright/test";
import { expect, test } from "../support/e2e.ts";
import { decide } from "./support/decide.ts";
import { giveRole } from "./support/give-role.ts";
import { tellNow } from "./support/tell-now.ts";

const french = { locale: "fr-FR" };

/** By the menu beside what they read. */
async function report(page: Page, question: string, author: string): Promise<void> {
  await page.goto(question);
  await page
    .locator("summary")
    .filter({ hasText: `Plus d’actions sur cette réponse de ${author}` })
    .first()
    .click();
  await page.getByRole("link", { name: "Signaler", exact: true }).last().click();
  await expect(page.getByRole("heading", { level: 1, name: "Signaler cette réponse" })).toBeVisible();
  await page.getByRole("button", { name: "Envoyer le signalement" }).click();
  await expect(page.getByText("Choisissez ce qui ne va pas.").first()).toBeVisible();
  await page.getByLabel("Insultant ou hostile").check();
  await page.getByLabel(/^Avec vos mots/).fill("Il se moque de la personne, pas de la question.");
  await page.getByRole("button", { name: "Envoyer le signalement" }).click();
  await expect(page).toHaveURL(new RegExp(question));
}

test("two members report an answer; it is decided once, contested, and comes back", async ({
  newMember,
  openBrowser,
  as,
  request,
}) => {
  test.setTimeout(180_000);
  const unique = randomUUID().slice(0, 6);
  const title = `Selle qui grince ${unique}`;
  const words = `Achetez-vous une trottinette, ${unique}.`;
  const author = await newMember({ locale: "fr", displayName: "Ronan Abgrall" }, french);
  const asker = await newMember({ locale: "fr", displayName: "Denise Poirot" }, french);
  const witness = await newMember({ locale: "fr", displayName: "Théo Vannier" }, french);
  const second = await newMember({ locale: "fr", displayName: "Maud Serein" }, french);
  await giveRole(await as("admin"), second, "Moderator");
  const first = await as("moderator", french);
  const guest = await openBrowser(french);
  let question = "";

  await test.step("an answer that is none", async () => {
    const page = asker.page;
    await page.goto("/forum/new");
    await page.getByLabel("Titre", { exact: true }).fill(title);
    await page.getByLabel("Ce qui se passe", { exact: true }).fill("À chaque bosse, depuis dimanche.");
    await page.getByLabel("Rubrique", { exact: true }).selectOption({ label: "Le vélo" });
    await page.getByRole("button", { name: "Publier la question" }).click();
    const anyway = page.getByRole("button", { name: "Rien de tout cela ne m’aide : publier ma question" });
    const posted = page.getByRole("heading", { level: 1, name: title });
    await expect(anyway.or(posted)).toBeVisible();
    if (await anyway.isVisible()) await anyway.click();
    await expect(posted).toBeVisible();
    question = new URL(page.url()).pathname;
    await author.page.goto(question);
    await author.page.getByLabel("Votre réponse").fill(words);
    await author.page.getByRole("button", { name: "Publier la réponse" }).click();
    await expect(author.page.getByRole("link", { name: /^Citer cette réponse/ })).toBeVisible();
  });

  await test.step("two members report it, and nobody reads it until it is decided", async () => {
    await report(asker.page, question, "Ronan Abgrall");
    await report(witness.page, question, "Ronan Abgrall");
    await expect(async () => {
      await guest.goto(question);
      await expect(guest.getByText(words)).toHaveCount(0, { timeout: 500 });
    }).toPass();
    await expect(async () => {
      expect(await (await request.get(question)).text()).not.toContain(words);
    }).toPass();
    await witness.page.goto("/statements?tab=reports");
    await expect(witness.page.getByText("En attente d’examen").first()).toBeVisible();
  });

  let item = "";
  await test.step("one moderator has it; the other one is told so", async () => {
    await first.goto("/moderation?kind=post");
    await first
      .getByRole("link", { name: new RegExp(unique) })
      .first()
      .click();
    await expect(first.getByText("Signalé : hostile ×2").first()).toBeVisible();
    // The words stand in the list as well: only the address says that the item is open.
    await expect(first).toHaveURL(/[?&]item=/);
    item = first.url();
    await second.page.goto(item);
    await expect(second.page.getByText(/Karim Benali s’en occupe/).first()).toBeVisible();
    await expect(second.page.locator("#decide-now")).toBeDisabled();
  });

  await test.step("it is decided once", async () => {
    const reasons = "Vous vous moquez de Denise au lieu de lui répondre.";
    await decide(first, { act: "remove", reason: "Insultant ou hostile", words: reasons }, "fr");
    await expect(first.getByText("Retiré.")).toBeVisible();
    await second.page.goto(item);
    await expect(second.page.getByText("C’est décidé")).toBeVisible();
  });

  await test.step("its author reads why, and contests it", async () => {
    const page = author.page;
    await tellNow();
    const notice = page.getByText("La modération a pris une décision qui vous concerne").first();
    await expect(async () => {
      await page.goto("/notifications");
      await expect(notice).toBeVisible({ timeout: 500 });
    }).toPass();
    await page.goto("/statements");
    await page
      .getByRole("link", { name: /Retrait de votre réponse/ })
      .first()
      .click();
    await expect(page.getByRole("heading", { level: 1, name: "Retrait de votre réponse" })).toBeVisible();
    await expect(page.getByText("Vous vous moquez de Denise au lieu de lui répondre.")).toBeVisible();
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByText("Par la modération, après examen.")).toBeVisible();
    await page.getByRole("link", { name: "Contester" }).click();
    await page.getByRole("button", { name: "Envoyer le recours" }).click();
    await expect(page.getByRole("alert").first()).toBeVisible();
    await page.getByRole("textbox").last().fill("C’était de l’humour entre voisins : Denise est ma cousine.");
    await page.getByRole("button", { name: "Envoyer le recours" }).click();
    await expect(page.getByText("Votre recours est en cours d’examen")).toBeVisible();
  });

  await test.step("who decided does not decide again; another moderator gives way to it", async () => {
    await expect(async () => {
      await second.page.goto("/moderation?kind=appeal");
      await second.page.getByRole("link", { name: /Denise est ma cousine/ }).click({ timeout: 1_000 });
    }).toPass();
    await first.goto("/moderation?kind=appeal");
    await expect(first.getByRole("link", { name: /Denise est ma cousine/ })).toHaveCount(0);
    await expect(second.page.getByText(words).first()).toBeVisible();
    const answer = "Entre cousins, soit. Votre réponse revient.";
    await decide(second.page, { act: "approve", words: answer }, "fr");
    await expect(second.page.getByText("Retiré.")).toHaveCount(0);
  });

  await test.step("it is there again, and its author hears of it", async () => {
    await expect(async () => {
      await guest.goto(question);
      await expect(guest.getByText(words)).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(async () => {
      await author.page.goto("/notifications");
      await expect(author.page.getByText("Votre recours a abouti").first()).toBeVisible({ timeout: 500 });
    }).toPass();
    await author.page.goto("/statements");
    await author.page
      .getByRole("link", { name: /Retrait de votre réponse/ })
      .first()
      .click();
    await expect(author.page.getByText("Cette décision a été annulée")).toBeVisible();
    await expect(author.page.getByText("Entre cousins, soit. Votre réponse revient.")).toBeVisible();
  });
});
