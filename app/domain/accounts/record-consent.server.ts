import type { Locale } from "#app/i18n/index.ts";
import { newId } from "#db/ids.ts";
import { consents } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";
import { CONSENT_WORDINGS, type ConsentPurpose } from "./consent-wordings.ts";

type Given = {
  memberId: string;
  purpose: ConsentPurpose | "terms";
  granted: boolean;
  locale: Locale;
  source: (typeof consents.$inferInsert)["source"];
};

/** Writes down what somebody answered, in the words that were on the screen. Never changes an earlier answer. */
export async function recordConsent(
  tx: Db,
  { memberId, purpose, granted, locale, source }: Given,
): Promise<void> {
  const { version, text } = CONSENT_WORDINGS[purpose];
  await tx.insert(consents).values({
    id: newId(),
    memberId,
    purpose,
    granted,
    wordingVersion: version,
    wording: text[locale],
    locale,
    source,
    recordedAt: new Date(),
  });
}
