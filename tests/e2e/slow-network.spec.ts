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

test("who types and clicks before the page listens gets the page all the same", async ({ openBrowser }) => {
  const page = await openBrowser();
  // Between any two steps of the page's own scripts: every kind of event that somebody's hands can make.
  await page.addInitScript(() => {
    const kinds =
      "keydown keypress keyup input textInput compositionstart compositionend mousedown dblclick auxclick";
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const { body, documentElement } = document;
      for (const kind of kinds.split(" "))
        body?.dispatchEvent(new Event(kind, { bubbles: true, cancelable: true }));
      if (documentElement?.dataset.listening === undefined) port2.postMessage(null);
    };
    port2.postMessage(null);
  });
  await page.goto("/ideas");
  await listening(page);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Roadmap" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Roadmap" })).toBeVisible();
});

test("who goes on before a page has come whole breaks nothing", async ({ openBrowser }) => {
  const page = await openBrowser();
  await page.addInitScript(() => {
    const { fetch } = window;
    // What is asked comes at once; that it has ended never does.
    window.fetch = async (...asked) => {
      const answer = await fetch(...asked);
      const { signal } = new Request(...asked);
      if (!answer.url.includes(".data")) return answer;
      const bytes = await answer.bytes();
      const body = new ReadableStream({
        start(end) {
          end.enqueue(bytes);
          signal.addEventListener("abort", () => end.error(signal.reason));
        },
      });
      return new Response(body, answer);
    };
  });
  await page.route(/\/assets\/leaderboards[^/]+\.js$/, () => new Promise(() => {}));
  await page.goto("/ideas");
  await listening(page);
  const main = page.getByRole("navigation", { name: "Main" });
  const half = page.waitForResponse(/leaderboards\.data/);
  await main.getByRole("link", { name: "Leaderboards" }).click();
  await half;
  await main.getByRole("link", { name: "Roadmap" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Roadmap" })).toBeVisible();
});
