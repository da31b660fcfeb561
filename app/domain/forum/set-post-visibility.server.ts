import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { isShown } from "#app/domain/core/is-shown.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { mentionedMembers } from "#app/domain/ideas/mentioned-members.server.ts";
import { posts } from "#db/schema/forum-posts.ts";
import type { Visibility } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { acceptAgain } from "./accept-again.server.ts";
import { askerWrote } from "./asker-wrote.server.ts";
import { changeThread } from "./change-thread.server.ts";
import { followThread } from "./follow-thread.server.ts";
import { lastAcceptor } from "./last-acceptor.server.ts";
import { type HeldPost, holdPost } from "./load-post.server.ts";
import type { HeldThread } from "./load-thread.server.ts";
import { recountThread } from "./recount-thread.server.ts";
import { settlePosts } from "./settle-posts.server.ts";

type SetPostVisibility = {
  id: string;
  to: Visibility;
  /** Who had accepted it before it went; it is accepted again unless another answer was meanwhile. */
  acceptedById?: string | null;
  now?: Date;
};

/**
 * Takes an answer out of sight, with the solution it may have been, or brings it back. What was held and is shown now is
 * published: counted, and told of as its author's new answer. The caller has decided that this may be done.
 *
 * Returns also who had accepted it, if it was the solution until now: to be given back when this is undone.
 */
export async function setPostVisibility(
  tx: Db,
  actor: Actor,
  { id, to, acceptedById = null, now = new Date() }: SetPostVisibility,
): Promise<{ from: Visibility; acceptedById: string | null }> {
  const { thread, post } = await holdPost(tx, actor, { id });
  const from = post.visibility;
  const before = { from, acceptedById: post.facts.accepted ? thread.acceptedById : null };
  if (from === to) return before;
  await tx.update(posts).set({ visibility: to }).where(eq(posts.id, id));
  const shown = isShown(to) && !post.facts.deleted;
  if (from === "held" && shown) {
    await publish(tx, thread, post, now);
    return before;
  }
  await settlePosts(tx, actor, thread, { ...(!shown && { gone: id }), now });
  const acceptor = shown && (acceptedById ?? (await lastAcceptor(tx, id)));
  if (acceptor) await acceptAgain(tx, actor, { postId: id, acceptedById: acceptor, now });
  if (from !== "held" && to !== "held") {
    const changed = { threadId: thread.id, postId: id, visibility: to };
    await recordEvent(tx, actor, "post.visibility_changed", changed);
  }
  return before;
}

async function publish(tx: Db, thread: HeldThread, post: HeldPost, now: Date): Promise<void> {
  const { id: postId, authorId } = post;
  const author = { kind: "member" as const, id: authorId };
  const followed = await followThread(tx, thread.id, authorId, now);
  const counted = await recountThread(tx, thread);
  await changeThread(tx, counted, {
    followerCount: thread.followerCount + followed,
    lastActivityAt: now,
    ...(await askerWrote(tx, author, thread, now)),
    ...(thread.claimedById === authorId && { claimedById: null, claimedUntil: null }),
  });
  const mentionedIds = await mentionedMembers(tx, post.source);
  await recordEvent(tx, author, "post.added", { threadId: thread.id, postId, authorId, mentionedIds });
}
