import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { posts } from "#db/schema/forum-posts.ts";
import type { Db } from "#db/types.ts";
import type { ThreadChanges } from "./change-thread.server.ts";
import type { HeldThread } from "./load-thread.server.ts";
import { recordStep } from "./record-step.server.ts";

/** Writes down that the accepted answer of a thread that is held no longer is; the caller writes the changes. */
export async function unaccept(
  tx: Db,
  actor: Actor,
  thread: HeldThread,
  { note = "", now }: { note?: string; now: Date },
): Promise<ThreadChanges> {
  const postId = thread.acceptedPostId;
  if (!postId) return {};
  const [post] = await tx.select({ authorId: posts.authorId }).from(posts).where(eq(posts.id, postId));
  const stepId = await recordStep(tx, actor, { threadId: thread.id, kind: "unaccepted", postId, note, now });
  const { authorId } = post!;
  await recordEvent(tx, actor, "post.unaccepted", { threadId: thread.id, postId, authorId, stepId });
  return { acceptedPostId: null, acceptedById: null, solvedAt: null };
}
