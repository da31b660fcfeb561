import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { actorId } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { newId } from "#db/ids.ts";
import type { statuses } from "#db/schema/community.ts";
import { ideaTimeline } from "#db/schema/idea-timeline.ts";
import { ideas } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import type { TriagedIdea } from "./lock-ideas.server.ts";

export type Move = {
  to: typeof statuses.$inferSelect;
  source: string;
  html: string;
  batchId: string | null;
  now: Date;
};

/** One step of an idea that is locked and may be moved: timeline, idea, event. Returns the timeline entry's id. */
export async function moveIdea(tx: Db, actor: Actor, idea: TriagedIdea, move: Move): Promise<string> {
  const timelineId = newId(move.now.getTime());
  await tx.insert(ideaTimeline).values({
    id: timelineId,
    ideaId: idea.id,
    kind: "status",
    fromStatusId: idea.statusId,
    toStatusId: move.to.id,
    actorId: actorId(actor),
    source: move.source,
    html: move.html,
    batchId: move.batchId,
    createdAt: move.now,
  });
  // Words are an answer, and so is a decision without them; a step within "open" is not.
  const answers = move.source !== "" || move.to.category !== "open";
  await tx
    .update(ideas)
    .set({
      statusId: move.to.id,
      statusChangedAt: move.now,
      lastActivityAt: move.now,
      answeredAt: idea.answeredAt ?? (answers ? move.now : null),
    })
    .where(eq(ideas.id, idea.id));
  await recordEvent(tx, actor, "idea.status_changed", {
    ideaId: idea.id,
    timelineId,
    from: idea.statusId,
    to: move.to.id,
    batchId: move.batchId,
  });
  return timelineId;
}
