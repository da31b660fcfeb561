import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { RENDERER_VERSION, renderMarkdown } from "#app/markdown/render.server.ts";
import { newId } from "#db/ids.ts";
import { ideaCommentRevisions, ideaComments } from "#db/schema/idea-comments.ts";
import type { Db } from "#db/types.ts";
import { lockComment } from "./lock-comment.server.ts";
import { mentionedMembers } from "./mentioned-members.server.ts";
import { canEditComment } from "./policy.ts";

/** Changes a comment's words; what it said before stays readable in its history. */
export async function editComment(
  db: Db,
  actor: MemberActor,
  { number, body }: { number: number; body: string },
): Promise<void> {
  const html = renderMarkdown(body);
  const now = new Date();
  await db.transaction(async (tx) => {
    const comment = await lockComment(tx, actor, number);
    assertAllowed(canEditComment(actor, comment.facts));
    if (comment.source === body) return;
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
    // Whoever was mentioned before has been told already.
    const mentionedIds = await mentionedMembers(tx, body, comment.source);
    await recordEvent(tx, actor, "comment.edited", {
      ideaId: comment.line.root.id,
      commentId: comment.id,
      mentionedIds,
    });
  });
}
