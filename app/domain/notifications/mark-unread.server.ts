import { and, eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { notices } from "#db/schema/notifications.ts";
import type { Db } from "#db/types.ts";

/** Takes `markRead` back: what was marked at that moment is unread again. */
export async function markUnread(db: Db, actor: MemberActor, { readAt }: { readAt: Date }): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .update(notices)
      .set({ readAt: null })
      .where(and(eq(notices.memberId, actor.id), eq(notices.readAt, readAt)));
  });
}
