import { expect, test } from "../support/e2e.ts";

test("the front page is served, and comes alive in the browser", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("main")).toBeVisible();
});
