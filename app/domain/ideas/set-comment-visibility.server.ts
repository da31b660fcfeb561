import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { isShown } from "#app/domain/core/is-shown.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { ideaComments } from "#db/schema/idea-comments.ts";
import type { Visibility } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { countComments } from "./count-comments.server.ts";
import { lockComment } from "./lock-comment.server.ts";
import { mentionedMembers } from "./mentioned-members.server.ts";

type SetCommentVisibility = { id: string; to: Visibility };

/**
 * As setIdeaVisibility, for a comment: the idea and all it was merged into count public, undeleted comments. Its replies
 * stay as they are, under its gap.
 */
export async function setCommentVisibility(
  tx: Db,
  actor: Actor,
  { id, to }: SetCommentVisibility,
): Promise<{ from: Visibility }> {
  const comment = await lockComment(tx, actor, { id }, { withIdeas: true });
  const from = comment.visibility;
  if (from === to) return { from };
  await tx.update(ideaComments).set({ visibility: to }).where(eq(ideaComments.id, id));
  const step = Number(to === "public") - Number(from === "public");
  if (step !== 0 && !comment.facts.deleted) await countComments(tx, comment.line, step === 1 ? 1 : -1);
  const ideaId = comment.line.root.id;
  if (from === "held" && isShown(to) && !comment.facts.deleted) {
    const { authorId, parentId, source } = comment;
    const mentionedIds = await mentionedMembers(tx, source);
    const posted = { ideaId, commentId: id, authorId, parentId, mentionedIds };
    await recordEvent(tx, { kind: "member", id: authorId }, "comment.posted", posted);
  } else if (from !== "held" && to !== "held") {
    await recordEvent(tx, actor, "comment.visibility_changed", { ideaId, commentId: id, visibility: to });
  }
  return { from };
}
