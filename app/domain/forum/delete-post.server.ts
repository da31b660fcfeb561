import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { posts } from "#db/schema/forum-posts.ts";
import type { Db } from "#db/types.ts";
import { holdPost } from "./load-post.server.ts";
import { canDeletePost } from "./policy.ts";
import { settlePosts } from "./settle-posts.server.ts";

type DeletePost = { number: number; now?: Date };

/**
 * Takes an answer away and leaves its gap; a question it had solved is open again. The words are erased later, once
 * nobody can take this back any more.
 */
export async function deletePost(
  db: Db,
  actor: MemberActor,
  { number, now = new Date() }: DeletePost,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { thread, post } = await holdPost(tx, actor, { number });
    if (post.facts.deleted) return;
    assertAllowed(canDeletePost(actor, thread.facts, post.facts));
    await tx
      .update(posts)
      .set({ deletedAt: now, deletedById: actor.id, goneReason: "deleted" })
      .where(eq(posts.id, post.id));
    await settlePosts(tx, actor, thread, { gone: post.id, now });
    await recordEvent(tx, actor, "post.deleted", { threadId: thread.id, postId: post.id });
    if (post.authorId !== actor.id) {
      const detail = { number, authorId: post.authorId, thread: thread.number };
      await recordAudit(tx, actor, "answer.deleted", { kind: "answer", id: post.id }, detail);
    }
  });
}
