import { sql } from "drizzle-orm";
import type { z } from "zod";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { noticePreferences } from "#db/schema/notifications.ts";
import type { Db } from "#db/types.ts";
import { CHOSEN_REASONS } from "./notice-kinds.ts";
import type { preferencesInput } from "./schema.ts";

/** Keeps what the member ticked, for every kind, so that a later change of the defaults does not change their choice. */
export async function setPreferences(
  db: Db,
  actor: MemberActor,
  { inApp, byMail }: z.infer<typeof preferencesInput>,
): Promise<void> {
  const rows = CHOSEN_REASONS.map(({ kind }) => ({
    memberId: actor.id,
    kind,
    inApp: inApp.includes(kind),
    byMail: byMail.includes(kind),
  }));
  await db.transaction(async (tx) => {
    await tx
      .insert(noticePreferences)
      .values(rows)
      .onConflictDoUpdate({
        target: [noticePreferences.memberId, noticePreferences.kind],
        set: { inApp: sql`excluded.in_app`, byMail: sql`excluded.by_mail` },
      });
  });
}
