import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { threadComments } from "#db/schema/forum-posts.ts";
import type { Db } from "#db/types.ts";
import { assertRestorable } from "./assert-restorable.ts";
import { holdRemark } from "./load-remark.server.ts";
import { canRestore } from "./policy.ts";
import { settlePosts } from "./settle-posts.server.ts";

type RestoreRemark = { number: number; now?: Date };

/** Brings a remark back within the hour, for whoever deleted it. */
export async function restoreRemark(
  db: Db,
  actor: MemberActor,
  { number, now = new Date() }: RestoreRemark,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { thread, remark } = await holdRemark(tx, actor, number);
    if (!remark.deletedAt) return;
    assertAllowed(canRestore(thread.facts, remark.deletedById === actor.id));
    assertRestorable(remark.deletedAt, now);
    await tx
      .update(threadComments)
      .set({ deletedAt: null, deletedById: null })
      .where(eq(threadComments.id, remark.id));
    await settlePosts(tx, actor, thread, { now });
    await recordEvent(tx, actor, "thread_comment.restored", { threadId: thread.id, commentId: remark.id });
  });
}
