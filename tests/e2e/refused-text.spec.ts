import { randomUUID } from "node:crypto";
import { expect, test } from "../support/e2e.ts";
import { listening } from "./support/listening.ts";

test("a comment that is taken after it was refused leaves an empty field behind", async ({ newMember }) => {
  const { page } = await newMember();
  await page.goto("/ideas?sort=top");
  await page.getByRole("region", { name: "Ideas" }).getByRole("heading").getByRole("link").first().click();
  await listening(page);
  const field = page.getByLabel("Add a comment");
  await field.fill("   ");
  await page.getByRole("button", { name: "Post comment" }).click();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  const words = `Taken after all ${randomUUID().slice(0, 6)}`;
  await field.fill(words);
  await page.getByRole("button", { name: "Post comment" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: words })).toBeVisible();
  await expect(field).toHaveValue("");
  await expect(field).not.toHaveAttribute("aria-invalid");
});
