import { eq, sql } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { members } from "#db/schema/accounts.ts";
import { noticePreferences } from "#db/schema/notifications.ts";
import type { Db } from "#db/types.ts";
import { CHOSEN_REASONS } from "./notice-kinds.ts";
import type { Unsubscription } from "./unsubscribe-token.server.ts";

/**
 * Stops mail of a kind, or all of it, for the person a token names. Anybody may call it: the token is the proof.
 * Notices in the application stay as they are.
 */
export async function unsubscribe(db: Db, _actor: Actor, { memberId, scope }: Unsubscription): Promise<void> {
  await db.transaction(async (tx) => {
    const [member] = await tx.select({ id: members.id }).from(members).where(eq(members.id, memberId));
    if (!member) return;
    const rows = CHOSEN_REASONS.filter(({ kind }) => scope === "all" || kind === scope);
    await tx
      .insert(noticePreferences)
      .values(rows.map(({ kind, inApp }) => ({ memberId, kind, inApp, byMail: false })))
      .onConflictDoUpdate({
        target: [noticePreferences.memberId, noticePreferences.kind],
        set: { byMail: sql`false` },
      });
  });
}
