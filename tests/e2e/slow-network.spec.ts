import { randomUUID } from "node:crypto";
import { expect, test } from "../support/e2e.ts";
import { listening } from "./support/listening.ts";

test("who votes and at once opens the idea has voted there too", async ({ newMember }) => {
  const { page } = await newMember();
  await page.goto("/ideas?sort=new");
  await listening(page);
  const promoteInList = page.getByRole("button", { name: /^Promote/ }).first();
  const action = (await promoteInList.locator("xpath=ancestor::form").getAttribute("action"))!;
  const number = action.match(/\d+/)![0];
  const link = page.getByRole("heading").locator(`a[href^="/ideas/${number}-"]`);
  const title = (await link.textContent())!;
  // The vote arrives after the page it leads to was read.
  let arrive = () => {};
  const onItsWay = new Promise<void>((done) => {
    arrive = done;
  });
  await page.route("**/vote", async (route) => {
    await onItsWay;
    await route.continue();
  });
  await promoteInList.click();
  await link.click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const promote = page.getByRole("region", { name: "Votes" }).getByRole("button", { name: /^Promote/ });
  await expect(promote).toHaveAccessibleName(/you promoted$/);
  const voted = page.waitForResponse(/\/vote$/);
  arrive();
  expect((await voted).status()).toBe(200);
  await page.reload();
  await expect(promote).toHaveAccessibleName(/you promoted$/);
});

test("Ctrl and Enter send a comment although the editor has not come yet", async ({ newMember }) => {
  const { page } = await newMember();
  await page.route(/\/text-editor-[^/]+\.js$/, () => new Promise(() => {}));
  await page.goto("/ideas?sort=top");
  await page.getByRole("region", { name: "Ideas" }).getByRole("heading").getByRole("link").first().click();
  await listening(page);
  const words = `Before the editor ${randomUUID().slice(0, 6)}`;
  await page.getByLabel("Add a comment").fill(words);
  await page.getByLabel("Add a comment").press("Control+Enter");
  await expect(page.getByRole("listitem").filter({ hasText: words })).toBeVisible();
});
