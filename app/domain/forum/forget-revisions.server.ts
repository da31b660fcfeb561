import { and, eq, isNull } from "drizzle-orm";
import { forumRevisions } from "#db/schema/forum-posts.ts";
import type { Db } from "#db/types.ts";

/** Erases earlier versions of a question, an answer or a remark, for what must not be read any more. */
export async function forgetForumRevisions(
  tx: Db,
  of: { threadId: string } | { postId: string } | { remarkId: string },
): Promise<void> {
  const { threadId, postId, commentId } = forumRevisions;
  const which =
    "threadId" in of
      ? and(eq(threadId, of.threadId), isNull(postId), isNull(commentId))
      : "postId" in of
        ? eq(postId, of.postId)
        : eq(commentId, of.remarkId);
  await tx.delete(forumRevisions).where(which);
}
