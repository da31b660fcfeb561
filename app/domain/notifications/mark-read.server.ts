import { and, eq, isNull } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { notices } from "#db/schema/notifications.ts";
import type { Db } from "#db/types.ts";

type Input = {
  /** One notice; without it, all of them. */
  id?: string | undefined;
  now: Date;
};

/** Marks the member's own notices as read, all with the same time, by which `markUnread` finds them again. */
export async function markRead(db: Db, actor: MemberActor, { id, now }: Input): Promise<number> {
  return db.transaction(async (tx) => {
    const changed = await tx
      .update(notices)
      .set({ readAt: now })
      .where(and(eq(notices.memberId, actor.id), isNull(notices.readAt), id ? eq(notices.id, id) : undefined))
      .returning({ id: notices.id });
    return changed.length;
  });
}
