import type { Page } from "playwright/test";
import { expect } from "../../support/e2e.ts";

/** What an admin does on the page of that person's role. The admin's pages are in English. */
export async function giveRole(
  admin: Page,
  { email, displayName }: { email: string; displayName: string },
  role: "Admin" | "Support agent" | "Moderator",
): Promise<void> {
  await admin.goto(`/admin/people?q=${encodeURIComponent(email)}`);
  await admin.getByRole("link", { name: new RegExp(`role.*${displayName}`, "i") }).click();
  await admin.getByLabel(role, { exact: true }).check();
  await admin.getByRole("button", { name: "Save the role" }).click();
  await expect(admin.getByText(/has a new role\.$/)).toBeVisible();
}
