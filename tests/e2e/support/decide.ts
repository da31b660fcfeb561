import type { Page } from "playwright/test";
import type { Act } from "#db/schema/moderation.ts";

type Decision = {
  act: Act;
  /** From the list; an act that finds nothing wrong has its own. */
  reason?: string;
  words?: string;
};

const LABELS = {
  en: { reason: "Reason", words: /^(What the person reads|Your answer to the appeal)/ },
  fr: { reason: "Raison", words: /^(Ce que la personne lira|Votre réponse au recours)/ },
};

/** What a moderator does with an item that is open before them. */
export async function decide(
  page: Page,
  { act, reason, words }: Decision,
  language: "en" | "fr" = "en",
): Promise<void> {
  const labels = LABELS[language];
  await page
    .locator("label.act-choice")
    .filter({ has: page.locator(`[data-act=${act}]`) })
    .click();
  if (reason) await page.getByLabel(labels.reason, { exact: true }).selectOption({ label: reason });
  if (words) await page.getByLabel(labels.words).fill(words);
  // It bears the name of the act, once one is chosen.
  await page.locator("#decide-now").click();
}
