import { randomUUID } from "node:crypto";
import { expect, test } from "../support/e2e.ts";
import { customerOf } from "./support/customer-of.ts";

test("from a customer's wish to the timeline of their contact", async ({ openBrowser, as, newMember }) => {
  test.setTimeout(200_000);
  const person = customerOf("idea");
  const title = `Un porte-bidon qui tient les gourdes larges ${randomUUID().slice(0, 6)}`;
  const author = await openBrowser({ locale: "fr-FR" });
  const admin = await as("admin");

  await test.step("she signs up, and lets her acts stand in her customer file", async () => {
    await author.goto("/");
    await author.getByRole("link", { name: "Créer un compte" }).first().click();
    await author.getByLabel("Votre nom").fill(person.displayName);
    await author.getByLabel("Adresse e-mail").fill(person.email);
    await author.getByLabel("Mot de passe", { exact: true }).fill("gourde-cadre-orage-19");
    await expect(author.getByRole("combobox", { name: "Langue" })).toHaveValue("fr");
    await author.getByLabel(/J’accepte les conditions/).check();
    const matching = author.getByLabel(/ma fiche client/);
    await expect(matching).not.toBeChecked();
    await matching.check();
    await author.getByRole("button", { name: "Créer mon compte" }).click();
    await expect(author.getByRole("heading", { level: 1, name: "Consultez votre messagerie" })).toBeVisible();
  });

  await test.step("the mail waits in the outbox; its link confirms her address", async () => {
    await expect(async () => {
      await admin.goto(`/admin/mails?to=${person.email}`);
      await admin.getByRole("list", { name: "Mails" }).getByRole("link").first().click({ timeout: 1_000 });
    }).toPass();
    const link = admin.getByRole("main").getByRole("link", { name: /\/verify-email\// });
    await author.goto((await link.getAttribute("href"))!);
    await author.getByRole("button", { name: "Confirmer et se connecter" }).click();
    await expect(author.getByText("Votre adresse e-mail est confirmée.")).toBeVisible();
  });

  await test.step("while she types, similar ideas are offered; hers is new", async () => {
    await author.goto("/ideas/new");
    await author.getByLabel("Titre", { exact: true }).fill("Une sonnette");
    const similar = author.getByRole("link", { name: /Une sonnette qu’on entend vraiment/ });
    await expect(similar).toBeVisible();
    await author.getByLabel("Titre", { exact: true }).fill(title);
    await author
      .getByLabel("Description", { exact: true })
      .fill("Les gourdes de 9 cm ne rentrent dans aucun porte-bidon.");
    await author.getByLabel("Rubrique", { exact: true }).selectOption({ label: "Accessoires" });
    await author.getByRole("button", { name: "Publier l’idée" }).click();
    const anyway = author.getByRole("button", { name: "Publier la mienne quand même" });
    const posted = author.getByRole("heading", { level: 1, name: title });
    await expect(anyway.or(posted)).toBeVisible();
    if (await anyway.isVisible()) await anyway.click();
    await expect(posted).toBeVisible();
    await expect(
      author.getByRole("button", { name: "Voter pour, 1 vote, vous avez voté pour" }),
    ).toBeVisible();
  });
  const address = new URL(author.url()).pathname;

  await test.step("another member votes and comments, she answers with a mention", async () => {
    const friend = await newMember({ displayName: "Billie" });
    await friend.page.goto(address);
    await friend.page.getByRole("button", { name: "Promote, 1 vote" }).click();
    await expect(friend.page.getByRole("button", { name: "Promote, 2 votes, you promoted" })).toBeVisible();
    await friend.page.getByLabel("Add a comment").fill("Mine is 9.5 cm, **please**.");
    await friend.page.getByRole("button", { name: "Post comment" }).click();
    await expect(friend.page.getByText("Mine is 9.5 cm, please.")).toBeVisible();

    await author.reload();
    const comment = author.getByRole("listitem").filter({ hasText: "Mine is 9.5 cm" });
    await comment.locator("summary", { hasText: "Répondre à Billie" }).click();
    const username = (await comment.getByRole("link", { name: "Billie" }).first().getAttribute("href"))!
      .split("/")
      .at(-1);
    await comment.getByRole("textbox").fill(`@${username} alors disons 10 cm.`);
    await comment.getByRole("button", { name: "Publier la réponse" }).click();
    await expect(author.getByText("alors disons 10 cm.")).toBeVisible();

    await expect(async () => {
      await friend.page.goto("/notifications");
      await expect(
        friend.page.getByRole("link", { name: new RegExp(`${person.displayName} .*${title}`) }),
      ).toBeVisible({
        timeout: 500,
      });
    }).toPass();
  });

  const manager = await as("product_manager");
  const desk = manager.getByRole("complementary", { name: /Idée \d+/ });
  await test.step("a product manager accepts it; the template alone is refused", async () => {
    await manager.goto(`/desk?idea=${address.match(/\d+/)![0]}`);
    await desk.getByLabel("Partir d’un modèle").selectOption({ label: "Acceptée" });
    await expect(desk.getByLabel("Statut ensuite")).toHaveValue("accepted");
    await desk.getByRole("button", { name: "Publier" }).click();
    await expect(desk.getByText("Remplacez ce qui est entre [crochets]").first()).toBeVisible();
    await desk
      .getByLabel("Réponse officielle")
      .fill("Merci Anne-Lise : nos essais montrent que 10 cm passent sur le Naxos.");
    await desk.getByRole("button", { name: "Publier" }).click();
    await expect(manager.getByText("L’idée a changé de statut.")).toBeVisible();
  });

  await test.step("she is told by bell and by mail", async () => {
    await expect(async () => {
      await author.goto("/notifications");
      await expect(author.getByRole("link", { name: new RegExp(`Acceptée.*${title}`) })).toBeVisible({
        timeout: 500,
      });
      await admin.goto(`/admin/mails?to=${person.email}`);
      await expect(admin.getByRole("link", { name: new RegExp(title) }).first()).toBeVisible({
        timeout: 500,
      });
    }).toPass();
    await author.getByRole("link", { name: new RegExp(`Acceptée.*${title}`) }).click();
    await expect(author.getByText("nos essais montrent que 10 cm passent")).toBeVisible();
  });

  const contact = await as("agent");
  await test.step("her contact shows the accepted idea", async () => {
    await contact.goto(`/admin/contacts?q=${encodeURIComponent(person.displayName)}`);
    await contact.getByRole("link", { name: person.displayName }).first().click();
    await expect(contact.getByRole("heading", { level: 1, name: person.displayName })).toBeVisible();
    await expect(async () => {
      await contact.reload();
      await expect(contact.getByText(title).first()).toBeVisible({ timeout: 500 });
      await expect(contact.getByText(/accepted/i).first()).toBeVisible({ timeout: 500 });
    }).toPass();
  });

  await test.step("it is built, and the contact shows that too", async () => {
    await manager.goto(`/desk?idea=${address.match(/\d+/)![0]}`);
    await desk.getByLabel("Statut ensuite").selectOption({ label: "Réalisée" });
    await desk.getByLabel("Réponse officielle").fill("Il est en vente depuis ce matin, en deux largeurs.");
    await desk.getByRole("button", { name: "Publier" }).click();
    await expect(manager.getByText("L’idée a changé de statut.")).toBeVisible();
    await author.goto(address);
    await expect(author.getByText("Il est en vente depuis ce matin").first()).toBeVisible();
    await expect(async () => {
      await contact.reload();
      await expect(contact.getByText(/implemented/i).first()).toBeVisible({ timeout: 500 });
    }).toPass();
  });
});
