import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { posts } from "#db/schema/forum-posts.ts";
import type { Db } from "#db/types.ts";
import { assertRestorable } from "./assert-restorable.ts";
import { holdPost } from "./load-post.server.ts";
import { canRestore } from "./policy.ts";
import { settlePosts } from "./settle-posts.server.ts";

type RestorePost = { number: number; now?: Date };

/** Brings an answer back within the hour, for whoever deleted it. It solves the question only when chosen again. */
export async function restorePost(
  db: Db,
  actor: MemberActor,
  { number, now = new Date() }: RestorePost,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { thread, post } = await holdPost(tx, actor, { number });
    if (!post.deletedAt) return;
    assertAllowed(canRestore(thread.facts, post.goneReason === "deleted" && post.deletedById === actor.id));
    assertRestorable(post.deletedAt, now);
    await tx
      .update(posts)
      .set({ deletedAt: null, deletedById: null, goneReason: null })
      .where(eq(posts.id, post.id));
    await settlePosts(tx, actor, thread, { now });
    await recordEvent(tx, actor, "post.restored", { threadId: thread.id, postId: post.id });
  });
}
