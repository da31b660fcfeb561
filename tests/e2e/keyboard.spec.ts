import { randomUUID } from "node:crypto";
import { expect, test } from "../support/e2e.ts";
import { listening } from "./support/listening.ts";
import { tabTo } from "./support/tab-to.ts";

test("list and idea by keyboard alone", async ({ newMember }) => {
  const { page } = await newMember();
  await page.goto("/ideas?sort=top");
  const list = page.getByRole("region", { name: "Ideas" });

  await test.step("the first Tab offers to skip the header", async () => {
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to content" });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main")).toBeFocused();
  });

  await test.step("the orders are links, one Tab each; the focus stays where it was", async () => {
    const newest = list.getByRole("link", { name: "New", exact: true });
    await tabTo(page, newest);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/sort=new/);
    await expect(newest).toBeFocused();
  });

  await test.step("a vote in the list", async () => {
    const promote = list.getByRole("button", { name: /^Promote/ }).first();
    await tabTo(page, promote);
    await page.keyboard.press("Enter");
    await expect(promote).toHaveAccessibleName(/you promoted$/);
    await expect(promote).toBeFocused();
    await page.keyboard.press("Space");
    await expect(promote).toHaveAccessibleName(/votes?$/);
  });

  await test.step("into the idea: its heading has the focus", async () => {
    const link = list.getByRole("heading").getByRole("link").first();
    const title = (await link.textContent())!;
    await tabTo(page, link);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeFocused();
  });

  await test.step("a vote, a comment, and its menu", async () => {
    const promote = page.getByRole("region", { name: "Votes" }).getByRole("button", { name: /^Promote/ });
    await tabTo(page, promote);
    await page.keyboard.press("Enter");
    await expect(promote).toHaveAccessibleName(/you promoted$/);
    const words = `By keyboard ${randomUUID().slice(0, 6)}`;
    await tabTo(page, page.getByLabel("Add a comment"));
    await page.keyboard.type(words);
    await page.keyboard.press("Control+Enter");
    const mine = page.getByRole("listitem").filter({ hasText: words });
    await expect(mine).toBeVisible();

    const menu = mine.locator("summary", { hasText: "More about this comment" });
    await menu.focus();
    await page.keyboard.press("Enter");
    const entries = mine.locator(".menu-panel").locator("a, button");
    await page.keyboard.press("ArrowDown");
    await expect(entries.first()).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(entries.nth(1)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(menu).toBeFocused();
    await expect(entries.first()).toBeHidden();
  });
});

test("the account menu opens, moves and closes by keys", async ({ as }) => {
  const page = await as("member");
  await page.goto("/roadmap");
  await listening(page);
  const menu = page.getByRole("banner").locator("summary", { hasText: "Your account" });
  await menu.focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("link", { name: "Your profile" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(menu).toBeFocused();
  await expect(page.getByRole("link", { name: "Your profile" })).toBeHidden();
});

test("the desk by its keys", async ({ as }) => {
  const page = await as("product_manager");
  await page.goto("/desk");
  await listening(page);
  const links = page.getByRole("table").locator("a[data-desk-link]");
  const panel = page.getByRole("complementary", { name: /Idée \d+/ });

  await test.step("j and k walk, x selects", async () => {
    await page.keyboard.press("j");
    await expect(links.first()).toBeFocused();
    await page.keyboard.press("j");
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press("k");
    await expect(links.first()).toBeFocused();
    const tick = page.getByRole("table").getByRole("row").nth(1).getByRole("checkbox");
    await page.keyboard.press("x");
    await expect(tick).toBeChecked();
    await page.keyboard.press("x");
    await expect(tick).not.toBeChecked();
  });

  await test.step("s opens the panel at the status, r at the answer; Escape leaves both", async () => {
    await page.keyboard.press("s");
    await expect(panel.getByLabel("Statut ensuite")).toBeFocused();
    await page.keyboard.press("Escape");
    await page.keyboard.press("r");
    await expect(panel.getByLabel("Réponse officielle")).toBeFocused();
    await page.keyboard.type("j x o");
    await expect(panel.getByLabel("Réponse officielle")).toHaveValue("j x o");
    await panel.getByLabel("Réponse officielle").fill("");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect(panel).toBeHidden();
    await expect(links.first()).toBeFocused();
  });

  await test.step("? shows the keys, holds the focus, and gives it back", async () => {
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "Raccourcis du bureau" });
    await expect(dialog).toBeVisible();
    for (let presses = 0; presses < 4; presses += 1) {
      await page.keyboard.press("Tab");
      const outside = await page.evaluate(
        () => document.activeElement !== document.body && !document.activeElement?.closest("dialog"),
      );
      expect(outside, "the focus leaves the dialog").toBe(false);
    }
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(links.first()).toBeFocused();
  });

  await test.step("o opens the page of the idea", async () => {
    const title = (await links.first().textContent())!.trim();
    await page.keyboard.press("o");
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeFocused();
  });
});

test("a refused rule keeps its messages as one goes to the field", async ({ as }) => {
  const page = await as("admin");
  await page.goto("/moderation/rules");
  await page
    .locator("main a[href*='/moderation/rules/']", { hasText: "The first text somebody posts" })
    .first()
    .click();
  await listening(page);
  const posts = page.locator("#posts");
  await posts.fill("-7");
  await page.getByRole("button", { name: "Save the rule" }).press("Enter");
  await expect(page.locator(".error-summary")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(posts).toBeFocused();
  await expect(posts).toBeInViewport();
  await expect(posts).toHaveValue("-7");
  await expect(posts).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("#posts-error")).toBeVisible();
});
