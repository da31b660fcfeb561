import type { Locale } from "#app/i18n/index.ts";
import type { Db } from "#db/types.ts";
import { recordConsent } from "./record-consent.server.ts";

type Answers = { locale: Locale; newsletter: boolean; crmMatching: boolean };

/** What somebody answered when they opened their account, from here or from elsewhere. Without the terms there is none. */
export async function recordSignUpConsents(
  tx: Db,
  memberId: string,
  { locale, newsletter, crmMatching }: Answers,
): Promise<void> {
  const answered = { memberId, locale, source: "signup" } as const;
  await recordConsent(tx, { ...answered, purpose: "terms", granted: true });
  await recordConsent(tx, { ...answered, purpose: "newsletter", granted: newsletter });
  await recordConsent(tx, { ...answered, purpose: "crm_matching", granted: crmMatching });
}
