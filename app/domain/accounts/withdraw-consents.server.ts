import { desc, eq } from "drizzle-orm";
import type { Locale } from "#app/i18n/index.ts";
import { consents } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";
import { recordConsent } from "./record-consent.server.ts";

/** With an account ends everything its owner agreed to; the register says so, beside what they had agreed to. */
export async function withdrawConsents(tx: Db, memberId: string, locale: Locale): Promise<void> {
  const given = await tx
    .selectDistinctOn([consents.purpose], { purpose: consents.purpose, granted: consents.granted })
    .from(consents)
    .where(eq(consents.memberId, memberId))
    .orderBy(consents.purpose, desc(consents.recordedAt), desc(consents.id));
  for (const { purpose, granted } of given) {
    if (granted) await recordConsent(tx, { memberId, purpose, granted: false, locale, source: "closing" });
  }
}
