import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { threadComments } from "#db/schema/forum-posts.ts";
import type { Db } from "#db/types.ts";
import { holdRemark } from "./load-remark.server.ts";
import { canDeletePost } from "./policy.ts";
import { settlePosts } from "./settle-posts.server.ts";

type DeleteRemark = { number: number; now?: Date };

/** Takes a remark away and leaves its gap, as with an answer. */
export async function deleteRemark(
  db: Db,
  actor: MemberActor,
  { number, now = new Date() }: DeleteRemark,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { thread, remark } = await holdRemark(tx, actor, number);
    if (remark.facts.deleted) return;
    assertAllowed(canDeletePost(actor, thread.facts, remark.facts));
    await tx
      .update(threadComments)
      .set({ deletedAt: now, deletedById: actor.id })
      .where(eq(threadComments.id, remark.id));
    await settlePosts(tx, actor, thread, { now });
    await recordEvent(tx, actor, "thread_comment.deleted", { threadId: thread.id, commentId: remark.id });
    if (remark.authorId !== actor.id) {
      const detail = { number, authorId: remark.authorId, thread: thread.number };
      await recordAudit(tx, actor, "remark.deleted", { kind: "remark", id: remark.id }, detail);
    }
  });
}
