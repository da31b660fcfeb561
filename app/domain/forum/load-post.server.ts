import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { isReadable } from "#app/domain/core/is-readable.ts";
import { posts } from "#db/schema/forum-posts.ts";
import type { Db } from "#db/types.ts";
import { type HeldThread, holdThread } from "./load-thread.server.ts";
import type { PostFacts } from "./policy.ts";

export type HeldPost = typeof posts.$inferSelect & { facts: PostFacts };

/** Loads an answer for a command and locks it, its thread first. Throws `NotFound` when the actor may not see it. */
export async function holdPost(
  tx: Db,
  actor: Actor,
  which: { number: number } | { id: string },
): Promise<{ thread: HeldThread; post: HeldPost }> {
  const same = "id" in which ? eq(posts.id, which.id) : eq(posts.number, which.number);
  const [found] = await tx.select({ threadId: posts.threadId }).from(posts).where(same);
  if (!found) throw new NotFound("no_such_post");
  const thread = await holdThread(tx, actor, { id: found.threadId });
  const [post] = await tx.select().from(posts).where(same).for("no key update");
  if (!post || !isReadable(actor, post)) throw new NotFound("no_such_post");
  const facts = {
    authorId: post.authorId,
    visibility: post.visibility,
    deleted: post.deletedAt !== null,
    accepted: thread.acceptedPostId === post.id,
  };
  return { thread, post: { ...post, facts } };
}
