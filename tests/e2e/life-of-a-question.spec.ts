import { randomUUID } from "node:crypto";
import { expect, test } from "../support/e2e.ts";

const ARTICLE = "Erreur E21 : le moteur n’entend plus le capteur";
const french = { locale: "fr-FR" };

test("from a misspelt question to an article that the next person finds", async ({
  newMember,
  as,
  openBrowser,
}) => {
  // A word of its own, so that the article is found among all others by it.
  const word = `Vélimo${randomUUID()
    .replace(/[^a-z]/g, "")
    .slice(0, 5)}`;
  const title = `Le ${word} affiche E21 alors que la prise est sèche`;
  const asker = await newMember({ locale: "fr", displayName: "Odile Marchand" }, french);
  const helper = await newMember({ locale: "fr", displayName: "Yann Le Goff" }, french);
  const page = asker.page;

  await test.step("her misspelt question shows the article; it opens where she is", async () => {
    await page.goto("/forum/new");
    await page.getByLabel("Titre", { exact: true }).fill("ereur e21 apres la plui");
    const articles = page.locator(".match-group").filter({ hasText: "Articles" });
    const match = articles.getByRole("listitem").filter({ hasText: ARTICLE });
    await expect(match).toBeVisible();
    await match.locator("summary").click();
    await expect(match.getByRole("link", { name: "Lire tout l’article" })).toBeVisible();
    await expect(page).toHaveURL(/\/forum\/new$/);
    await expect(page.getByLabel("Titre", { exact: true })).toHaveValue("ereur e21 apres la plui");
  });

  await test.step("it does not help: she posts hers, with product and version", async () => {
    await page.getByLabel("Titre", { exact: true }).fill(title);
    await page
      .getByLabel("Ce qui se passe", { exact: true })
      .fill("J’ai séché la prise comme le dit l’article, et E21 revient au bout de dix minutes.");
    await page.getByLabel("Rubrique", { exact: true }).selectOption({ label: "Le vélo" });
    await page.getByLabel(/^Produit/).selectOption({ label: "Naxos" });
    await page.getByLabel(/^Version/).selectOption({ label: "2024" });
    await page.getByRole("button", { name: "Publier la question" }).click();
    const anyway = page.getByRole("button", { name: "Rien de tout cela ne m’aide : publier ma question" });
    const posted = page.getByRole("heading", { level: 1, name: title });
    await expect(anyway.or(posted)).toBeVisible();
    if (await anyway.isVisible()) await anyway.click();
    await expect(posted).toBeVisible();
    await expect(page.getByRole("complementary").getByRole("link", { name: "Naxos 2024" })).toBeVisible();
    await expect(page.getByText("Nouvelle", { exact: true }).first()).toBeVisible();
  });
  const question = new URL(page.url()).pathname;

  await test.step("what she was shown and read before is told to the team, and to nobody else", async () => {
    await expect(page.getByText(/Avant la question/)).toHaveCount(0);
    const staff = await as("product_manager", french);
    await staff.goto(question);
    const trail = staff.locator("details").filter({ hasText: "Avant la question" });
    await expect(trail).toContainText("1 lecture");
    await trail.locator("summary").click();
    await expect(trail.getByRole("link", { name: ARTICLE }).first()).toBeVisible();
  });

  await test.step("a peer answers", async () => {
    await helper.page.goto(question);
    await helper.page.getByRole("button", { name: /^J’ai aussi ce problème/ }).click();
    await expect(helper.page.getByRole("button", { name: /^Vous avez aussi ce problème/ })).toBeVisible();
    await helper.page
      .getByLabel("Votre réponse")
      .fill("Chez moi l’aimant avait glissé le long du rayon. Il doit passer à **5 mm** du capteur.");
    await helper.page.getByRole("button", { name: "Publier la réponse" }).click();
    await expect(helper.page.getByText("Il doit passer à 5 mm du capteur.")).toBeVisible();
  });

  await test.step("she is told, and accepts", async () => {
    const notice = page.getByRole("link", { name: /Yann Le Goff a répondu/ });
    await expect(async () => {
      await page.goto("/notifications");
      await expect(notice.first()).toBeVisible({ timeout: 500 });
    }).toPass();
    await notice.first().click();
    await page.getByRole("button", { name: /^C’est résolu grâce à elle/ }).click();
    await expect(page.getByText("Réponse acceptée").first()).toBeVisible();
    await page.reload();
    await expect(page.getByRole("heading", { name: "Réponse acceptée" })).toBeVisible();
    await expect(page.getByText("Résolue", { exact: true }).first()).toBeVisible();
  });

  const heading = `Replacer l’aimant du capteur du ${word}`;
  let article = "";
  await test.step("two clicks make a draft of it; another editor publishes", async () => {
    const editor = await as("product_manager", french);
    await editor.goto(question);
    const answer = editor.getByRole("article").filter({ hasText: "5 mm du capteur" });
    await answer.locator("summary", { hasText: "Plus d’actions sur cette réponse de Yann Le Goff" }).click();
    await answer.getByRole("link", { name: "En faire un article" }).click();
    await expect(
      editor.getByRole("heading", { level: 1, name: "Faire un article d’une réponse" }),
    ).toBeVisible();
    await expect(editor.getByText("Yann Le Goff figure au crédit de l’article")).toBeVisible();
    await expect(editor.getByLabel("Texte", { exact: true })).toHaveValue(/5 mm/);
    await editor.getByLabel("Titre", { exact: true }).fill(heading);
    await editor.getByLabel("Rubrique", { exact: true }).selectOption({ label: "Codes d’erreur" });
    await editor.getByRole("button", { name: "Envoyer en relecture" }).click();
    await expect(editor).toHaveURL(/\/knowledge\/\d+/);
    const number = new URL(editor.url()).pathname.match(/\d+/)![0];

    const guest = await openBrowser(french);
    await guest.goto(question);
    await expect(guest.getByText("Article tiré de cette question")).toHaveCount(0);

    const reviewer = await as("moderator", french);
    await reviewer.goto("/knowledge?view=review");
    await reviewer.goto(`/knowledge/${number}/fr/review`);
    await reviewer.getByRole("button", { name: "Publier", exact: true }).click();
    await expect(
      reviewer.getByText("Publié. Les lecteurs et lectrices le voient dès maintenant."),
    ).toBeVisible();
    article = `/help/articles/${number}`;
  });

  await test.step("question and article name each other, and who answered", async () => {
    const guest = await openBrowser(french);
    // Another guest may have read the question a second ago: the page is theirs for two.
    await expect(async () => {
      await guest.goto(question);
      await guest.getByRole("complementary").getByRole("link", { name: heading }).click({ timeout: 1_000 });
    }).toPass();
    await expect(guest.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    expect(new URL(guest.url()).pathname).toContain(article);
    const origins = guest.getByRole("region", { name: "Cet article est né d’une question de la communauté" });
    await expect(origins.getByRole("link", { name: "Réponse de Yann Le Goff" })).toBeVisible();
    await origins.getByRole("link", { name: title }).click();
    await expect(guest.getByRole("heading", { level: 1, name: title })).toBeVisible();
  });

  await test.step("who answered is told", async () => {
    const notice = helper.page.getByRole("link", { name: /a fait de votre réponse un article/ });
    await expect(async () => {
      await helper.page.goto("/notifications");
      await expect(notice).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(helper.page.getByRole("link", { name: /a accepté votre réponse/ })).toBeVisible();
  });

  await test.step("the next person finds it, with a slip of the finger", async () => {
    const next = await openBrowser(french);
    const slip = `replacer l’aiment du ${word.replace("li", "il")}`;
    await expect(async () => {
      await next.goto(`/search?q=${encodeURIComponent(slip)}`);
      await expect(next.getByRole("main").getByRole("link", { name: heading })).toBeVisible({ timeout: 500 });
    }).toPass();
    await next.goto("/help");
    await next.getByRole("main").getByRole("combobox").pressSequentially(slip);
    await next.getByRole("option", { name: new RegExp(heading) }).click();
    await expect(next.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    await next.getByRole("button", { name: "Oui", exact: true }).click();
    await expect(next.getByText("Merci. Tant mieux s’il vous a été utile.")).toBeVisible();
  });
});
