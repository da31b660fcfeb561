import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "playwright/test";
import { expect, test } from "../support/e2e.ts";
import { askQuestion } from "./support/ask-question.ts";
import { decide } from "./support/decide.ts";
import { distrust } from "./support/distrust.ts";

/** Where a guest reads something. */
async function whereSeen(text: string, places: string[], request: APIRequestContext): Promise<string[]> {
  const pages = await Promise.all(places.map(async (place) => (await request.get(place)).text()));
  return places.filter((_, nth) => pages[nth]!.includes(text));
}

test("what a newcomer advertises is read by moderators alone; what was no advertising appears", async ({
  newMember,
  openBrowser,
  as,
  request,
}) => {
  test.setTimeout(150_000);
  const word = `zelkova${randomUUID()
    .replace(/[^a-f]/g, "")
    .slice(0, 6)}`;
  const title = `Screen goes dark ${word}`;
  const asker = await newMember({ displayName: "Ottilie Brandt" });
  const newcomer = await newMember({ displayName: "Casper Vink" });
  await distrust(newcomer.email);
  const page = newcomer.page;
  const guest = await openBrowser();
  const question = await askQuestion(asker.page, {
    title,
    body: "Since the update, on every hill.",
    category: "App and display",
  });
  const places = [
    question,
    "/",
    "/ideas?sort=new",
    `/search?q=${word}`,
    `/ideas?q=${word}`,
    "/feeds/ideas.atom",
    "/feeds/forum.atom",
    "/people/casper-vink",
    "/sitemap.xml",
  ];

  await test.step("they answer with a link, and post an idea with another one", async () => {
    await page.goto(question);
    await page
      .getByLabel("Your answer")
      .fill(`The forum of https://${word}.example/fix says: hold both keys.`);
    await page.getByRole("button", { name: "Post answer" }).click();
    await expect(page.getByText("Somebody of the team looks at it before everybody sees it.")).toBeVisible();

    await page.goto("/ideas/new");
    await page.getByLabel("Title", { exact: true }).fill(`Cheaper screens for everybody ${word}`);
    await page
      .getByLabel("Description", { exact: true })
      .fill(`Half the price, today only: https://${word}.example/shop`);
    await page.getByLabel("Category", { exact: true }).selectOption({ label: "App and display" });
    await page.getByRole("button", { name: /^Post (the )?idea$/ }).click();
    await expect(page.getByText("Somebody of the team looks at it before everybody sees it.")).toBeVisible();
  });

  await test.step("they themselves see that it waits", async () => {
    await page.goto(question);
    await expect(page.getByText(`${word}.example/fix`)).toBeVisible();
    await expect(page.getByText("Waiting for a check").first()).toBeVisible();
  });

  await test.step("nobody else finds it anywhere", async () => {
    // Long enough for whatever would tell of it.
    const moderator = await as("moderator");
    await expect(async () => {
      await moderator.goto("/moderation?source=rule");
      await expect(moderator.getByRole("link", { name: new RegExp(`${word}.example/shop`) })).toBeVisible({
        timeout: 500,
      });
    }).toPass();
    expect(await whereSeen(`${word}.example/`, places, request)).toEqual([]);
    await asker.page.goto("/notifications");
    await expect(asker.page.getByText("Casper Vink")).toHaveCount(0);
    const admin = await as("admin");
    await admin.goto(`/admin/mails?to=${encodeURIComponent(asker.email)}`);
    await expect(admin.getByText(/Casper Vink/)).toHaveCount(0);
  });

  await test.step("a moderator finds both side by side, removes the one and approves the other", async () => {
    const moderator = await as("moderator");
    await moderator.goto("/moderation?source=rule");
    await moderator.getByRole("link", { name: new RegExp(`${word}.example/shop`) }).click();
    await expect(moderator.getByText("1 élément semblable attend")).toBeVisible();
    await decide(
      moderator,
      {
        act: "remove",
        reason: "Publicité ou spam",
        words: "An advertisement for a shop.",
      },
      "fr",
    );
    await expect(moderator.getByText("Retiré.")).toBeVisible();
    await moderator.goto("/moderation?source=rule");
    await moderator.getByRole("link", { name: new RegExp(`${word}.example/fix`) }).click();
    await decide(moderator, { act: "approve" }, "fr");
    await expect(moderator.getByText("Approuvé.")).toBeVisible();
  });

  await test.step("what was approved appears, and the asker hears of it", async () => {
    await expect(async () => {
      await guest.goto(question);
      await expect(guest.getByText(`${word}.example/fix`)).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(async () => {
      await asker.page.goto("/notifications");
      await expect(asker.page.getByText(/Casper Vink answered/).first()).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(async () => {
      await guest.goto(`/search?q=${word}`);
      await expect(guest.getByRole("main").getByRole("link", { name: title }).first()).toBeVisible({
        timeout: 500,
      });
    }).toPass();
    expect(await whereSeen(`${word}.example/shop`, places, request)).toEqual([]);
  });
});
