import { eq } from "drizzle-orm";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { newId } from "#db/ids.ts";
import { ideaTimeline } from "#db/schema/idea-timeline.ts";
import { ideas } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { db } from "#tests/support/database.ts";

type Wanted = { to: string; reason?: string; batchId?: string | null; at?: Date; silent?: boolean };

/** Moves an idea as the triage desk does: status, timeline row and (unless silent) event. Returns the row's id. */
export async function aMove(
  ideaId: string,
  { to, reason = "Because.", batchId = null, at, silent }: Wanted,
): Promise<string> {
  const timelineId = newId();
  await db.transaction(async (tx) => {
    const [idea] = await tx.select().from(ideas).where(eq(ideas.id, ideaId));
    await tx
      .update(ideas)
      .set({ statusId: to, statusChangedAt: at ?? new Date() })
      .where(eq(ideas.id, ideaId));
    await tx.insert(ideaTimeline).values({
      id: timelineId,
      ideaId,
      kind: "status",
      fromStatusId: idea!.statusId,
      toStatusId: to,
      source: reason,
      html: reason,
      batchId,
      ...(at && { createdAt: at }),
    });
    if (silent) return;
    await recordEvent(tx as Db, SYSTEM, "idea.status_changed", {
      ideaId,
      timelineId,
      from: idea!.statusId,
      to,
      batchId,
    });
  });
  return timelineId;
}

/** Takes a move back, with its event. */
export async function anUndo(ideaId: string, timelineId: string, back = "received"): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.update(ideas).set({ statusId: back }).where(eq(ideas.id, ideaId));
    await tx.update(ideaTimeline).set({ undoneAt: new Date() }).where(eq(ideaTimeline.id, timelineId));
    await recordEvent(tx as Db, SYSTEM, "idea.status_undone", { ideaId, timelineId });
  });
}
