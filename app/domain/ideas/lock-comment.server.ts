import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { isReadable } from "#app/domain/core/is-readable.ts";
import { ideaComments } from "#db/schema/idea-comments.ts";
import type { Db } from "#db/types.ts";
import { type IdeaLine, loadIdeaLine } from "./idea-line.server.ts";
import { type CommentFacts, canSeeIdea } from "./policy.ts";

export type LockedComment = typeof ideaComments.$inferSelect & { facts: CommentFacts; line: IdeaLine };

type Options = {
  /** Also locks the ideas whose counters or timeline will change; before the comment, as everywhere. */
  withIdeas?: boolean;
};

/**
 * Loads a comment for a command and locks it until the transaction ends, with the idea it is discussed under. Throws
 * `NotFound` when the actor may not see it.
 */
export async function lockComment(
  tx: Db,
  actor: Actor,
  which: number | { id: string },
  { withIdeas = false }: Options = {},
): Promise<LockedComment> {
  const same = typeof which === "number" ? eq(ideaComments.number, which) : eq(ideaComments.id, which.id);
  const [found] = await tx.select({ ideaId: ideaComments.ideaId }).from(ideaComments).where(same);
  if (!found) throw new NotFound("no_such_comment");
  const line = await loadIdeaLine(tx, found.ideaId, { lock: withIdeas });
  const [comment] = await tx.select().from(ideaComments).where(same).for("no key update");
  const visible = comment && isReadable(actor, comment);
  if (!visible || !canSeeIdea(actor, line.root.facts)) throw new NotFound("no_such_comment");
  return {
    ...comment,
    line,
    facts: {
      authorId: comment.authorId,
      visibility: comment.visibility,
      deleted: comment.deletedAt !== null,
      isReply: comment.parentId !== null,
      isExtension: comment.extensionAt !== null,
    },
  };
}
