import { and, eq, isNull } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { newId } from "#db/ids.ts";
import { ideaComments } from "#db/schema/idea-comments.ts";
import { ideaTimeline } from "#db/schema/idea-timeline.ts";
import { ideas } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { lockComment } from "./lock-comment.server.ts";
import { canExtendWith } from "./policy.ts";

type ExtendIdea = { number: number; on: boolean };

/** Makes a comment part of its idea, credited to who wrote it; or takes that back. */
export async function extendIdea(db: Db, actor: MemberActor, { number, on }: ExtendIdea): Promise<void> {
  await db.transaction(async (tx) => {
    const comment = await lockComment(tx, actor, number, { withIdeas: true });
    const idea = comment.line.root;
    assertAllowed(canExtendWith(actor, comment.facts, idea.facts));
    if (on === comment.facts.isExtension) return;
    const now = new Date();
    const subject = { ideaId: idea.id, commentId: comment.id, authorId: comment.authorId };
    await tx
      .update(ideaComments)
      .set({ extensionAt: on ? now : null, extensionById: on ? actor.id : null })
      .where(eq(ideaComments.id, comment.id));
    if (!on) {
      await tx
        .update(ideaTimeline)
        .set({ undoneAt: now })
        .where(
          and(
            eq(ideaTimeline.commentId, comment.id),
            eq(ideaTimeline.kind, "extension"),
            isNull(ideaTimeline.undoneAt),
          ),
        );
      await recordEvent(tx, actor, "comment.unextended", subject);
      return;
    }
    const timelineId = newId();
    await tx.insert(ideaTimeline).values({
      id: timelineId,
      ideaId: idea.id,
      kind: "extension",
      commentId: comment.id,
      actorId: actor.id,
      createdAt: now,
    });
    await tx.update(ideas).set({ lastActivityAt: now }).where(eq(ideas.id, idea.id));
    await recordEvent(tx, actor, "comment.extended", { ...subject, timelineId });
  });
}
