import { and, desc, eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import type { Locale } from "#app/i18n/index.ts";
import { consents, members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";
import { mattersNotAsked } from "./consent-matters.ts";
import type { ConsentPurpose } from "./consent-wordings.ts";
import { recordConsent } from "./record-consent.server.ts";

type Input = {
  purpose: ConsentPurpose;
  granted: boolean;
  locale: Locale;
  /** The page on which they answered. */
  source?: "settings" | "customer_code";
};

/**
 * Gives or takes back a consent. The same answer twice is written once, unless it is a yes to words that name more than
 * those of the first; two at once come one after the other.
 */
export async function changeConsent(
  db: Db,
  actor: MemberActor,
  { purpose, granted, locale, source = "settings" }: Input,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.select({ id: members.id }).from(members).where(eq(members.id, actor.id)).for("no key update");
    const [latest] = await tx
      .select({ granted: consents.granted, version: consents.wordingVersion })
      .from(consents)
      .where(and(eq(consents.memberId, actor.id), eq(consents.purpose, purpose)))
      .orderBy(desc(consents.recordedAt), desc(consents.id))
      .limit(1);
    const saysMore = granted && latest?.granted && mattersNotAsked(purpose, latest.version).length > 0;
    if ((latest?.granted ?? false) === granted && !saysMore) return;
    await recordConsent(tx, { memberId: actor.id, purpose, granted, locale, source });
    await recordEvent(tx, actor, "consent.changed", { memberId: actor.id, purpose, granted });
  });
}
