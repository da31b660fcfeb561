import type { Page } from "playwright/test";

/** Waits until the page's own scripts hear keys and clicks; before that only what the browser itself does happens. */
export async function listening(page: Page): Promise<void> {
  await page.locator("html[data-listening]").waitFor({ state: "attached" });
}
