import type { Page } from "playwright/test";
import { expect } from "../../support/e2e.ts";
import type { Stop } from "./stop.ts";

/** Opens a page of the walk, by way of the page that links to it where its address is not known. */
export async function walkTo(
  page: Page,
  { name, path, thenLink, thenPath, act, status = 200 }: Stop,
): Promise<void> {
  let address = path;
  if (thenLink) {
    await page.goto(path);
    const links = await page
      .locator("a[href]")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")!));
    const found = links.find((href) => thenLink.test(href));
    expect(found, `a link to ${name} on ${path}`).toBeDefined();
    address = thenPath ? thenPath(found!) : found!;
  }
  const answer = await page.goto(address);
  expect(answer?.status(), address).toBe(status);
  await act?.(page);
}
