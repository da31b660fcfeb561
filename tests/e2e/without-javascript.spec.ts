import { randomUUID } from "node:crypto";
import { expect, test } from "../support/e2e.ts";
import { demoLogin } from "./support/demo-login.ts";

test.use({ javaScriptEnabled: false });

const plain = { javaScriptEnabled: false };

test("a member posts, votes and comments with plain forms", async ({
  newMember,
  page,
  expectConsoleError,
}) => {
  // The session that ends in between.
  expectConsoleError(/status of 401/);
  const { email, password } = await newMember({}, plain);
  const title = `A rain cover for my display, ${randomUUID().slice(0, 6)}`;

  await test.step("signing in leads back to where one wanted to go", async () => {
    await page.goto("/ideas/new");
    await page.getByLabel("E-mail address").fill(email);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Share an idea" })).toBeVisible();
  });

  await test.step("what is missing is said, and what was typed is kept", async () => {
    await page.getByLabel("Title", { exact: true }).fill(title);
    await page
      .getByLabel("Description", { exact: true })
      .fill("Something like a **hood**, so that I can read it in the rain.");
    await page.getByLabel("Category").selectOption({ label: "Accessories" });
    await page.getByLabel(/^Tags/).fill("one, two, three, four, five, six");
    await page.getByRole("button", { name: "Post idea" }).click();
    await expect(page.getByRole("alert").getByRole("link", { name: "Give 5 tags at most." })).toBeVisible();
    await expect(page.getByLabel("Title", { exact: true })).toHaveValue(title);
  });

  await test.step("before posting, similar ideas are shown", async () => {
    await page.getByLabel(/^Tags/).fill("rain");
    await page.getByRole("button", { name: "Post idea" }).click();
    await expect(page.getByText("Before you post: is it one of these?")).toBeVisible();
    await page.getByRole("button", { name: "Post mine anyway" }).click();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.getByText("Your idea is published.")).toBeVisible();
  });

  await test.step("a vote is cast, turned and withdrawn", async () => {
    const votes = page.getByRole("region", { name: "Votes" });
    await votes.getByRole("button", { name: /^Promote, 1 vote, you promoted$/ }).click();
    await expect(votes.getByRole("button", { name: /^Promote, 0 votes$/ })).toBeVisible();
    await votes.getByRole("button", { name: /^Demote/ }).click();
    await expect(votes.getByRole("button", { name: /^Demote, .*you demoted$/ })).toBeVisible();
    await votes.getByRole("button", { name: /^Promote/ }).click();
    await expect(votes.getByRole("button", { name: /^Promote, 1 vote, you promoted$/ })).toBeVisible();
  });

  await test.step("a comment, once it says something", async () => {
    await page.getByLabel("Add a comment").fill("   ");
    await page.getByRole("button", { name: "Post comment" }).click();
    await expect(page.getByText("Write something first.").first()).toBeVisible();
    await page.getByLabel("Add a comment").fill("It should fold *flat*.");
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await page.getByRole("button", { name: "Post comment" }).click();
    await expect(page.getByRole("link", { name: /Sign in/ }).first()).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Add a comment" })).toHaveValue("It should fold *flat*.");
    await page.context().addCookies(cookies);
    await page.getByRole("button", { name: "Post comment" }).click();
    await expect(page.getByText("It should fold flat.")).toBeVisible();
  });
});

test("a product manager sorts, refuses with a reason, takes it back, and accepts", async ({
  newMember,
  page,
}) => {
  const author = await newMember({}, plain);
  const title = `Quiet brakes in the rain ${randomUUID().slice(0, 6)}`;
  await author.page.goto("/ideas/new");
  await author.page.getByLabel("Title", { exact: true }).fill(title);
  await author.page.getByLabel("Description", { exact: true }).fill("They squeal from the first drop on.");
  await author.page.getByLabel("Category").selectOption({ label: "The bike" });
  await author.page.getByRole("button", { name: "Post idea" }).click();
  const anyway = author.page.getByRole("button", { name: "Post mine anyway" });
  if (await anyway.isVisible()) await anyway.click();
  await expect(author.page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const address = new URL(author.page.url()).pathname;

  const { email, password } = demoLogin("product_manager");
  await page.goto("/login?next=%2Fdesk%3Fsort%3Dnewest");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();

  await test.step("from the table to the page that asks why, and back by Undo", async () => {
    const row = page.getByRole("row").filter({ hasText: title });
    await row.getByRole("checkbox").check();
    await page.getByLabel("Déplacer vers").selectOption({ label: "Non retenue" });
    await page.getByRole("button", { name: "Déplacer", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Pourquoi « Non retenue » ?" })).toBeVisible();
    await page.getByRole("link", { name: "Pas maintenant, et pourquoi" }).click();
    await expect(page.getByLabel("Raison")).toHaveValue(/\[/);
    await page.getByRole("button", { name: "Déplacer 1 idée" }).click();
    await expect(page.getByText(/Remplacez ce qui est entre \[crochets\]/).first()).toBeVisible();
    await page
      .getByLabel("Raison")
      .fill("Le bruit vient des plaquettes d’origine, remplacées depuis mars sur tous les modèles.");
    await page.getByRole("button", { name: "Déplacer 1 idée" }).click();
    await expect(page.getByText("1 idée passée à « Non retenue ».")).toBeVisible();
    await page.getByRole("button", { name: "Annuler" }).click();
    await expect(page.getByText("1 changement annulé.")).toBeVisible();
  });

  await test.step("accepted, with words of its own", async () => {
    await page.goto(`${address}/status`);
    await page.getByLabel("Statut ensuite").selectOption({ label: "Acceptée" });
    await page.getByLabel("Réponse officielle").fill("Entendu : nous testons trois gommes avant l’hiver.");
    await page.getByRole("button", { name: "Publier" }).click();
    await expect(page.getByText("L’idée a changé de statut.")).toBeVisible();
    await author.page.reload();
    await expect(author.page.getByText("nous testons trois gommes").first()).toBeVisible();
  });
});

test("language and theme are switched and stay", async ({ page }) => {
  await page.goto("/ideas");
  const footer = page.getByRole("contentinfo");
  await footer.getByRole("button", { name: "Français" }).click();
  await expect(page).toHaveURL(/\/ideas$/);
  await expect(page.getByRole("heading", { level: 1, name: "Idées" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await footer.getByRole("button", { name: "Sombre" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.goto("/roadmap");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
});

test("filters narrow the list, and pages neither repeat nor skip", async ({ page }) => {
  const titles = () =>
    page.getByRole("region", { name: "Ideas" }).getByRole("heading").getByRole("link").allInnerTexts();
  await page.goto("/ideas?status=any&sort=new");
  const seen = await titles();
  for (;;) {
    const more = page.getByRole("navigation", { name: "Ideas" }).getByRole("link", { name: "More ideas" });
    if ((await more.count()) === 0) break;
    await more.click();
    seen.push(...(await titles()));
  }
  expect(seen.length).toBeGreaterThan(20);
  expect(new Set(seen).size).toBe(seen.length);

  await page.goto("/ideas");
  await page.getByRole("navigation", { name: "Status" }).getByRole("link", { name: "Accepted" }).click();
  await page
    .getByRole("navigation", { name: "Category" })
    .getByRole("link", { name: /^App and display/ })
    .click();
  await expect(page).toHaveURL(/status=accepted/);
  await expect(page).toHaveURL(/category=app/);
  for (const row of await page.getByRole("region", { name: "Ideas" }).getByRole("article").all()) {
    await expect(row).toContainText("Accepted");
  }
  await page.getByRole("link", { name: /Remove.*Accepted/ }).click();
  await expect(page).not.toHaveURL(/status=/);
});
