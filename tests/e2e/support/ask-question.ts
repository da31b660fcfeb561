import { expect, type Page } from "playwright/test";

type Question = { title: string; body: string; category: string };

/** Asks in English, past what is offered instead. The path of the question. */
export async function askQuestion(page: Page, { title, body, category }: Question): Promise<string> {
  await page.goto("/forum/new");
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByLabel("What happens", { exact: true }).fill(body);
  await page.getByLabel("Category", { exact: true }).selectOption({ label: category });
  await page.getByRole("button", { name: "Post question" }).click();
  const anyway = page.getByRole("button", { name: "None of these helps: post my question" });
  const posted = page.getByRole("heading", { level: 1, name: title });
  await expect(anyway.or(posted)).toBeVisible();
  if (await anyway.isVisible()) await anyway.click();
  await expect(posted).toBeVisible();
  return new URL(page.url()).pathname;
}
