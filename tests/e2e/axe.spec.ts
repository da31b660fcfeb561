import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { expect, test } from "../support/e2e.ts";
import { PAGES } from "./support/pages.ts";
import { walkTo } from "./support/walk-to.ts";

const WCAG_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 740 };
/** What may be wrong on a phone alone: sizes, what scrolls, and the names of what is shown only there. */
const ON_A_PHONE = [
  "target-size",
  "scrollable-region-focusable",
  "button-name",
  "link-name",
  "label",
  "select-name",
  "image-alt",
  "aria-hidden-focus",
  "svg-img-alt",
];

// A recording of every step would take longer than the steps.
test.use({ trace: "off" });
test.describe.configure({ mode: "parallel" });

async function problems(page: Page, rules?: string[]): Promise<string[]> {
  const runOnly = rules
    ? { type: "rule" as const, values: rules }
    : { type: "tag" as const, values: WCAG_AA };
  // There are no frames here, for which it would otherwise open a page of its own each time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ runOnly, resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} — ${node.failureSummary}`),
  );
}

async function expectAccessible(page: Page, colorScheme: "light" | "dark", rules?: string[]): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  expect(await problems(page, rules), colorScheme).toEqual([]);
}

/** What sticks out at the right, if the page can be scrolled sideways. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    if (document.scrollingElement!.scrollWidth <= innerWidth) return [];
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`)
      .slice(-4);
  });

async function expectWellFormed(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page).toHaveTitle(/\S/);
  await expect(page.locator("html")).toHaveAttribute("lang", /^(en|fr)$/);
  const skipped = await page
    .locator("h1, h2, h3, h4, h5, h6")
    .evaluateAll((headings) =>
      headings
        .filter(
          (heading, at) => at > 0 && Number(heading.tagName[1]) > Number(headings[at - 1]!.tagName[1]) + 1,
        )
        .map((heading) => `${heading.tagName} ${heading.textContent}`),
    );
  expect(skipped, "headings that skip a level").toEqual([]);
}

/**
 * Wide and narrow, light and dark; it must have been opened at the width of a desktop. The dark theme changes nothing but
 * colours, and the width changes none.
 */
async function expectGoodPage(page: Page): Promise<void> {
  await expectWellFormed(page);
  await expectAccessible(page, "light");
  await expectAccessible(page, "dark", ["color-contrast"]);
  await page.setViewportSize(PHONE);
  await expectAccessible(page, "dark", ON_A_PHONE);
  expect(await overflow(page), "sticks out at 360 pixels").toEqual([]);
  await page.setViewportSize(DESKTOP);
}

for (const { role, stops } of PAGES) {
  for (const stop of stops) {
    test(`${role}: ${stop.name}`, async ({ as, openBrowser, expectConsoleError }) => {
      if (stop.status) expectConsoleError(new RegExp(`status of ${stop.status}`));
      const page = role === "guest" ? await openBrowser() : await as(role);
      await page.setViewportSize(DESKTOP);
      await walkTo(page, stop);
      await expectGoodPage(page);
    });
  }
}

test("a member: their own question, its case, and both sides of that", async ({ newMember, as }) => {
  const { page } = await newMember();
  await page.setViewportSize(DESKTOP);
  await page.goto("/forum/new");
  await page
    .getByLabel("Title", { exact: true })
    .fill("Smoke from the charger, and nobody answers the phone");
  await page.getByLabel("What happens", { exact: true }).fill("It smells of **burnt plastic**.");
  await page.getByLabel("Category", { exact: true }).selectOption({ label: "The bike" });
  await page.getByRole("button", { name: "Post question" }).click();
  const anyway = page.getByRole("button", { name: "None of these helps: post my question" });
  const own = page.getByRole("heading", { level: 1, name: /^Smoke from the charger/ });
  await expect(anyway.or(own)).toBeVisible();
  if (await anyway.isVisible()) await anyway.click();
  await expect(own).toBeVisible();
  const question = new URL(page.url()).pathname;
  const opened = page.getByRole("link", { name: /^Your case \d+$/ });
  await expect(async () => {
    await page.goto(question);
    await expect(opened).toBeVisible({ timeout: 500 });
  }).toPass();
  const address = (await opened.getAttribute("href"))!;
  for (const path of [question, `${question}/edit`, `${question}/escalation`, "/cases", address]) {
    await page.goto(path);
    await expectGoodPage(page);
  }

  const agent = await as("agent");
  await agent.setViewportSize(DESKTOP);
  await agent.goto(`/service${address}`);
  await agent.getByRole("radio", { name: "Only the customer" }).check();
  await agent.getByLabel("Your words").fill("Unplug it; we are calling you.");
  await agent.getByRole("button", { name: "Send", exact: true }).click();
  await expect(agent.getByText("Unplug it; we are calling you.").first()).toBeVisible();
  await agent.locator("summary", { hasText: "Settle the case" }).click();
  await agent.getByLabel("What to say in public").fill("The charger was **recalled**.");
  await expectGoodPage(agent);
  await agent.getByRole("button", { name: "Settle", exact: true }).click();
  await expect(agent.getByText("Settled", { exact: true }).first()).toBeVisible();
  for (const path of ["/cases", address]) {
    await page.goto(path);
    await expectGoodPage(page);
  }
});
