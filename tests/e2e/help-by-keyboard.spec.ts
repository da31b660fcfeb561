import { randomUUID } from "node:crypto";
import type { Page } from "playwright/test";
import { expect, test } from "../support/e2e.ts";
import { listening } from "./support/listening.ts";
import { tabTo } from "./support/tab-to.ts";

const ARTICLE = "Error E21: the motor does not hear the sensor";
const unique = () => randomUUID().slice(0, 6);

/** Fills the form in and sends it with keys only; the page must have been opened. */
async function ask(page: Page, title: string, body: string): Promise<string> {
  await tabTo(page, page.getByLabel("Title", { exact: true }));
  await page.keyboard.type(title);
  await tabTo(page, page.getByLabel("What happens", { exact: true }));
  await page.keyboard.type(body);
  const category = page.getByLabel("Category", { exact: true });
  await tabTo(page, category);
  await page.keyboard.type("The bike");
  await expect(category).toHaveValue("bike");
  await tabTo(
    page,
    page.getByRole("button", { name: /post/i }).and(page.locator("[type=submit], .btn-primary")),
  );
  await page.keyboard.press("Enter");
  const anyway = page.getByRole("button", { name: "None of these helps: post my question" });
  const posted = page.getByRole("heading", { level: 1, name: title });
  await expect(anyway.or(posted)).toBeVisible();
  if (await anyway.isVisible()) {
    await tabTo(page, anyway);
    await page.keyboard.press("Enter");
  }
  await expect(posted).toBeFocused();
  return new URL(page.url()).pathname;
}

test("the search box is a combobox", async ({ page }) => {
  await page.goto("/help");
  const box = page.getByRole("main").getByRole("combobox");
  await tabTo(page, box);
  await expect(box).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.type("eror e21");
  const list = page.getByRole("listbox");
  const article = list.getByRole("option", { name: new RegExp(ARTICLE) });
  await expect(article).toBeVisible();
  await expect(box).toHaveAttribute("aria-expanded", "true");

  await page.keyboard.press("ArrowDown");
  const marked = list.locator("[aria-selected=true]");
  await expect(marked).toHaveCount(1);
  await expect(box).toHaveAttribute("aria-activedescendant", (await marked.getAttribute("id"))!);
  await expect(box, "the focus stays in the box").toBeFocused();

  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await expect(box).toHaveValue("eror e21");
  await page.keyboard.press("ArrowDown");
  await expect(article).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: ARTICLE })).toBeFocused();

  await page.goto("/help");
  await tabTo(page, box);
  await page.keyboard.type("e21");
  await page.keyboard.press("Enter");
  await expect(page, "with nothing marked it leads to all results").toHaveURL(/\/search\?q=e21/);
});

test("the palette opens anywhere, leads on, and gives the focus back", async ({ as }) => {
  const page = await as("member");
  await page.goto("/ideas");
  await listening(page);
  const start = page.getByRole("main").getByRole("link", { name: "New", exact: true });
  await start.focus();
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Search or go to" });
  const box = palette.getByRole("combobox");
  await expect(box).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();
  await expect(start).toBeFocused();

  await page.keyboard.press("Control+k");
  await tabTo(page, palette.getByRole("link", { name: "Your cases" }));
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("heading", { level: 1, name: "Your conversations with our team" }),
  ).toBeFocused();

  await page.keyboard.press("Control+k");
  await expect(box).toBeFocused();
  await page.keyboard.type("e21");
  await expect(palette.getByRole("option", { name: new RegExp(ARTICLE) })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(palette).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page).toHaveURL(/\/(help\/articles|forum)\/\d+/);
});

test("asking, reading a match, and accepting", async ({ newMember }) => {
  const { page } = await newMember();
  await page.goto("/forum/new");

  await test.step("a match opens and closes where it stands", async () => {
    const title = page.getByLabel("Title", { exact: true });
    await tabTo(page, title);
    await page.keyboard.type("eror e21");
    const match = page.locator("details.match").filter({ hasText: ARTICLE });
    await tabTo(page, match.locator("summary"));
    await page.keyboard.press("Enter");
    await expect(match.getByRole("link", { name: /Read the whole article/ })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(match.getByRole("link", { name: /Read the whole article/ })).toBeHidden();
    await page.reload();
  });

  const question = await ask(page, `My bell is stuck ${unique()}`, "It does not move at all.");
  const words = `Oil it ${unique()}.`;
  const helper = await newMember({ displayName: "Hollis" });
  await helper.page.goto(question);
  await tabTo(helper.page, helper.page.getByRole("button", { name: /^I have this problem too/ }));
  await helper.page.keyboard.press("Space");
  await expect(helper.page.getByRole("button", { name: /^You have this problem too/ })).toBeFocused();
  await tabTo(helper.page, helper.page.getByLabel("Your answer"));
  await helper.page.keyboard.type(words);
  await helper.page.keyboard.press("Control+Enter");
  await expect(helper.page.getByRole("listitem").filter({ hasText: words })).toBeVisible();

  await page.reload();
  await tabTo(page, page.getByRole("button", { name: /^Helpful: this answer by Hollis/ }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /by Hollis, 1 so far/ })).toBeFocused();
  await tabTo(page, page.getByRole("button", { name: /^This solved it/ }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Accepted answer" }).getByText(words)).toBeVisible();
  await expect(page.getByText("Solved", { exact: true }).first()).toBeVisible();
});

test("the helper's desk by its keys", async ({ newMember }) => {
  const { page } = await newMember();
  await page.goto("/forum/desk");
  await listening(page);
  const rows = page.locator("[data-desk-row]");
  const links = rows.locator("[data-desk-link]");
  await test.step("j and k walk", async () => {
    await page.keyboard.press("j");
    await expect(links.first()).toBeFocused();
    await page.keyboard.press("j");
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press("k");
    await expect(links.first()).toBeFocused();
  });
  await test.step("t takes it, and lets it go", async () => {
    const title = (await links.last().textContent())!.trim();
    while (!(await links.last().evaluate((link) => link === document.activeElement)))
      await page.keyboard.press("j");
    await page.keyboard.press("t");
    await expect(page.getByRole("button", { name: `Let go of “${title}”` }).first()).toBeVisible();
    await page.keyboard.press("t");
    await expect(page.getByRole("button", { name: `I’m taking “${title}”` })).toBeVisible();
  });
  await test.step("? shows the keys, Enter opens the question", async () => {
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keys of the desk" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
    const title = (await links.last().textContent())!.trim();
    await expect(links.last()).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeFocused();
  });
});

test("the agents' desk by its keys, with what sounds urgent on top of it", async ({ newMember, as }) => {
  const customer = await newMember();
  const title = `There is smoke under the saddle ${unique()}`;
  await customer.page.goto("/forum/new");
  await ask(customer.page, title, "It began this morning.");

  const page = await as("agent");
  const link = page.getByRole("link", { name: title });
  await expect(async () => {
    await page.goto("/service?tab=unassigned");
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(page.locator("[data-desk-row]").filter({ hasText: title })).toContainText("Urgent");
  await listening(page);

  await test.step("j walks to it, t takes it", async () => {
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press("j");
      if (await link.evaluate((one) => one === document.activeElement)) break;
    }
    await expect(link).toBeFocused();
    await page.keyboard.press("t");
    await expect(link).toBeHidden();
  });

  await test.step("it is mine: opened, answered and settled without the mouse", async () => {
    await page.goto("/service?tab=mine");
    await listening(page);
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press("j");
      if (await link.evaluate((one) => one === document.activeElement)) break;
    }
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeFocused();
    await tabTo(page, page.getByRole("radio", { name: "Everybody" }));
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("radio", { name: "Only the customer" })).toBeChecked();
    await tabTo(page, page.getByLabel("Your words"));
    await page.keyboard.type("Take the battery out, and leave it outside.");
    await tabTo(page, page.getByRole("button", { name: "Send", exact: true }));
    await page.keyboard.press("Enter");
    await expect(page.getByText("Take the battery out, and leave it outside.").first()).toBeVisible();
    await tabTo(page, page.locator("summary", { hasText: "Settle the case" }));
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByRole("button", { name: "Settle", exact: true }));
    await page.keyboard.press("Enter");
    await expect(page.getByText("Settled", { exact: true }).first()).toBeVisible();
  });
});
