import { and, asc, inArray, lt, sql } from "drizzle-orm";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { newEvent } from "#app/domain/core/record-event.server.ts";
import { threads } from "#db/schema/forum.ts";
import { events } from "#db/schema/outbox.ts";
import type { Db } from "#db/types.ts";

/** As in lockQuietThreads. */
const BATCH = 200;

/**
 * Asks those whose question was first answered before `before`, and is not settled, whether it is: once per question.
 * Not those who asked on an earlier platform. Returns how many.
 */
export async function nudgeAskers(db: Db, { before, now }: { before: Date; now: Date }): Promise<number> {
  let nudged = 0;
  for (let found = BATCH; found === BATCH; nudged += found) {
    found = await db.transaction((tx) => nudgeBatch(tx, before, now));
  }
  return nudged;
}

async function nudgeBatch(tx: Db, before: Date, now: Date): Promise<number> {
  const waiting = await tx
    .select({ id: threads.id })
    .from(threads)
    .where(
      and(
        sql`${threads.visibility} = 'public' and ${threads.convertedIdeaId} is null`,
        sql`${threads.state} = 'answered' and ${threads.nudgedAt} is null and ${threads.source} is null`,
        lt(threads.answeredAt, before),
      ),
    )
    .orderBy(asc(threads.answeredAt), asc(threads.number))
    .limit(BATCH)
    .for("no key update", { skipLocked: true });
  if (waiting.length === 0) return 0;
  const ids = waiting.map((thread) => thread.id);
  await tx.update(threads).set({ nudgedAt: now }).where(inArray(threads.id, ids));
  await tx.insert(events).values(ids.map((threadId) => newEvent(SYSTEM, "thread.nudged", { threadId })));
  return ids.length;
}
