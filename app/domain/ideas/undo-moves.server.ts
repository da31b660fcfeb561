import { and, desc, eq, isNull, ne, or, sql } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, NotFound } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { statuses } from "#db/schema/community.ts";
import { ideaTimeline } from "#db/schema/idea-timeline.ts";
import { ideas } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { lockIdeas } from "./lock-ideas.server.ts";
import { canTriage } from "./policy.ts";
import { UNDO_WINDOW_SECONDS } from "./undo-window.ts";

type Input = { batchId: string; now?: Date };

const standing = (ideaId: string) => and(eq(ideaTimeline.ideaId, ideaId), isNull(ideaTimeline.undoneAt));

/** When the idea first got an official answer, by its timeline as it stands. */
async function firstAnswer(tx: Db, ideaId: string): Promise<Date | null> {
  const [row] = await tx
    .select({ at: ideaTimeline.createdAt })
    .from(ideaTimeline)
    .leftJoin(statuses, eq(statuses.id, ideaTimeline.toStatusId))
    .where(
      and(
        standing(ideaId),
        or(
          eq(ideaTimeline.kind, "response"),
          and(
            eq(ideaTimeline.kind, "status"),
            or(ne(ideaTimeline.source, ""), ne(statuses.category, "open")),
          ),
        ),
      ),
    )
    .orderBy(ideaTimeline.createdAt)
    .limit(1);
  return row?.at ?? null;
}

async function lastMove(tx: Db, ideaId: string) {
  const [row] = await tx
    .select({ id: ideaTimeline.id, at: ideaTimeline.createdAt })
    .from(ideaTimeline)
    .where(and(standing(ideaId), eq(ideaTimeline.kind, "status")))
    .orderBy(desc(ideaTimeline.createdAt), desc(ideaTimeline.id))
    .limit(1);
  return row;
}

/**
 * Takes a batch of moves back while nobody has been told of it: each idea returns to where it was, unless somebody has
 * moved it since. Such ideas are left alone and counted as `kept`.
 */
export async function undoMoves(
  db: Db,
  actor: Actor,
  { batchId, now = new Date() }: Input,
): Promise<{ undone: number; kept: number }> {
  return db.transaction(async (tx) => {
    assertAllowed(canTriage(actor));
    const inBatch = and(eq(ideaTimeline.batchId, batchId), eq(ideaTimeline.kind, "status"));
    const found = await tx
      .select({ number: ideas.number })
      .from(ideaTimeline)
      .innerJoin(ideas, eq(ideas.id, ideaTimeline.ideaId))
      .where(inBatch);
    if (found.length === 0) throw new NotFound("no_such_batch");
    const locked = await lockIdeas(
      tx,
      actor,
      found.map((row) => row.number),
    );
    // Read after the lock, so that of two clicks on Undo the second finds it done.
    const moves = await tx
      .select()
      .from(ideaTimeline)
      .where(and(inBatch, isNull(ideaTimeline.undoneAt)));
    if (moves.length === 0) throw new Conflict("already_undone");
    const age = now.getTime() - Math.min(...moves.map((move) => move.createdAt.getTime()));
    if (age > UNDO_WINDOW_SECONDS * 1000) throw new Conflict("undo_too_late");

    let undone = 0;
    for (const idea of locked) {
      const move = moves.find((row) => row.ideaId === idea.id);
      if (!move || idea.statusId !== move.toStatusId || (await lastMove(tx, idea.id))?.id !== move.id)
        continue;
      await tx.update(ideaTimeline).set({ undoneAt: now }).where(eq(ideaTimeline.id, move.id));
      // An answer that is not this move's own (an earlier one, or an imported one) stays.
      const own = idea.answeredAt?.getTime() === move.createdAt.getTime();
      await tx
        .update(ideas)
        .set({
          statusId: move.fromStatusId ?? sql`${ideas.statusId}`,
          statusChangedAt: (await lastMove(tx, idea.id))?.at ?? null,
          ...(own && { answeredAt: await firstAnswer(tx, idea.id) }),
        })
        .where(eq(ideas.id, idea.id));
      await recordEvent(tx, actor, "idea.status_undone", { ideaId: idea.id, timelineId: move.id });
      undone += 1;
    }
    if (undone === 0) throw new Conflict("moved_since");
    return { undone, kept: moves.length - undone };
  });
}
