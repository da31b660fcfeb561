import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { ideaComments } from "#db/schema/idea-comments.ts";
import type { Db } from "#db/types.ts";
import { countComments } from "./count-comments.server.ts";
import { RESTORE_WINDOW_MS } from "./limits.ts";
import { lockComment } from "./lock-comment.server.ts";

type RestoreComment = { number: number; now?: Date };

/** Brings a comment back within the hour, for whoever deleted it. */
export async function restoreComment(
  db: Db,
  actor: MemberActor,
  { number, now = new Date() }: RestoreComment,
): Promise<void> {
  await db.transaction(async (tx) => {
    const comment = await lockComment(tx, actor, number, { withIdeas: true });
    if (!comment.deletedAt) return;
    assertAllowed(comment.deletedById === actor.id || "not_yours");
    if (now.getTime() - comment.deletedAt.getTime() >= RESTORE_WINDOW_MS)
      throw new Conflict("too_late_to_restore");
    await tx
      .update(ideaComments)
      .set({ deletedAt: null, deletedById: null })
      .where(eq(ideaComments.id, comment.id));
    if (comment.visibility === "public") await countComments(tx, comment.line, 1);
    await recordEvent(tx, actor, "comment.restored", { ideaId: comment.line.root.id, commentId: comment.id });
  });
}
