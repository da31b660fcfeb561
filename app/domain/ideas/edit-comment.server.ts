import { eq } from "drizzle-orm";
import { type MemberActor, SYSTEM } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { screen } from "#app/domain/screening/screen.server.ts";
import { RENDERER_VERSION, renderMarkdown } from "#app/markdown/render.server.ts";
import { newId } from "#db/ids.ts";
import { ideaCommentRevisions, ideaComments } from "#db/schema/idea-comments.ts";
import type { Db } from "#db/types.ts";
import { lockComment } from "./lock-comment.server.ts";
import { mentionedMembers } from "./mentioned-members.server.ts";
import { canEditComment } from "./policy.ts";
import { setCommentVisibility } from "./set-comment-visibility.server.ts";

/**
 * Changes a comment's words; what it said before stays readable in its history. What a rule catches in the new words
 * takes the whole comment out of sight until a moderator has looked.
 */
export async function editComment(
  db: Db,
  actor: MemberActor,
  { number, body }: { number: number; body: string },
): Promise<{ held: boolean }> {
  const html = renderMarkdown(body);
  const now = new Date();
  return db.transaction(async (tx) => {
    const comment = await lockComment(tx, actor, number, { withIdeas: true });
    assertAllowed(canEditComment(actor, comment.facts));
    if (comment.source === body) return { held: false };
    await tx.insert(ideaCommentRevisions).values({
      id: newId(),
      commentId: comment.id,
      editorId: actor.id,
      source: comment.source,
      createdAt: now,
    });
    await tx
      .update(ideaComments)
      .set({ source: body, html, rendererVersion: RENDERER_VERSION, editedAt: now })
      .where(eq(ideaComments.id, comment.id));
    const { held } = await screen(tx, actor, {
      kind: "comment",
      targetId: comment.id,
      text: body,
      language: comment.line.root.language,
      edit: true,
    });
    if (held && comment.visibility === "public")
      await setCommentVisibility(tx, SYSTEM, { id: comment.id, to: "hidden" });
    // Whoever was mentioned before has been told already; of what waits for a check, nobody is told.
    const mentionedIds =
      held || comment.visibility !== "public" ? [] : await mentionedMembers(tx, body, comment.source);
    await recordEvent(tx, actor, "comment.edited", {
      ideaId: comment.line.root.id,
      commentId: comment.id,
      mentionedIds,
    });
    return { held };
  });
}
