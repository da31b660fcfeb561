import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { ideaComments } from "#db/schema/idea-comments.ts";
import type { Db } from "#db/types.ts";
import { countComments } from "./count-comments.server.ts";
import { lockComment } from "./lock-comment.server.ts";
import { canEditComment } from "./policy.ts";

/** Takes a comment away and leaves its gap. The words are erased later, once nobody can take this back any more. */
export async function deleteComment(
  db: Db,
  actor: MemberActor,
  { number }: { number: number },
): Promise<void> {
  await db.transaction(async (tx) => {
    const comment = await lockComment(tx, actor, number, { withIdeas: true });
    if (comment.facts.deleted) return;
    assertAllowed(canEditComment(actor, comment.facts));
    await tx
      .update(ideaComments)
      .set({ deletedAt: new Date(), deletedById: actor.id })
      .where(eq(ideaComments.id, comment.id));
    if (comment.visibility === "public") await countComments(tx, comment.line, -1);
    await recordEvent(tx, actor, "comment.deleted", { ideaId: comment.line.root.id, commentId: comment.id });
    if (comment.authorId !== actor.id) {
      await recordAudit(
        tx,
        actor,
        "comment.deleted",
        { kind: "comment", id: comment.id },
        { number, authorId: comment.authorId },
      );
    }
  });
}
