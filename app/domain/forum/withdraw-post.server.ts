import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { actorId } from "#app/domain/core/actor.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { forgetIdeaComment } from "#app/domain/ideas/forget-converted-words.server.ts";
import { forumRevisions, posts } from "#db/schema/forum-posts.ts";
import type { Db } from "#db/types.ts";
import { holdPost } from "./load-post.server.ts";
import { recordStep } from "./record-step.server.ts";
import { settlePosts } from "./settle-posts.server.ts";

/** `private`: moved to where only the customer and the agents read; `withdrawn`: taken back by who wrote it. */
export type GoneReason = "private" | "withdrawn";

type WithdrawPost = { postId: string; reason: GoneReason; note?: string; now?: Date };
export type Withdrawn = { source: string; html: string; authorId: string; createdAt: Date };

/**
 * Takes the words of an answer out of the public thread, earlier versions included, and leaves a gap that says why.
 * Returns the words, for who keeps them; null when they were gone already. The caller has decided that this may be done.
 */
export async function withdrawPost(
  db: Db,
  actor: Actor,
  { postId, reason, note = "", now = new Date() }: WithdrawPost,
): Promise<Withdrawn | null> {
  return db.transaction(async (tx) => {
    const { thread, post } = await holdPost(tx, actor, { id: postId });
    if (post.deletedAt) return null;
    if (thread.facts.converted) throw new Conflict("thread_converted");
    await tx
      .update(posts)
      .set({ source: "", html: "", goneReason: reason, deletedAt: now, deletedById: actorId(actor) })
      .where(eq(posts.id, postId));
    await tx
      .delete(forumRevisions)
      .where(and(eq(forumRevisions.threadId, thread.id), eq(forumRevisions.postId, postId)));
    await forgetIdeaComment(tx, { threadId: thread.id, postId });
    await settlePosts(tx, actor, thread, { gone: postId, now });
    const kind = reason === "private" ? "made_private" : "withdrawn";
    await recordStep(tx, actor, { threadId: thread.id, kind, postId, note, now });
    await recordEvent(tx, actor, "thread.withdrawn", { threadId: thread.id, postId, reason });
    const { source, html, authorId, createdAt } = post;
    return { source, html, authorId, createdAt };
  });
}
