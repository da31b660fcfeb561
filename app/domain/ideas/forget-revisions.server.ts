import { eq } from "drizzle-orm";
import { ideaCommentRevisions } from "#db/schema/idea-comments.ts";
import { ideaRevisions } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";

/** Erases earlier versions of an idea or of a comment, for what must not be read any more. */
export async function forgetIdeaRevisions(
  tx: Db,
  of: { ideaId: string } | { commentId: string },
): Promise<void> {
  if ("ideaId" in of) await tx.delete(ideaRevisions).where(eq(ideaRevisions.ideaId, of.ideaId));
  else await tx.delete(ideaCommentRevisions).where(eq(ideaCommentRevisions.commentId, of.commentId));
}
