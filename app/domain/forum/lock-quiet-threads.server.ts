import { and, asc, inArray, lt, sql } from "drizzle-orm";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { newEvent } from "#app/domain/core/record-event.server.ts";
import { newId } from "#db/ids.ts";
import { threadSteps, threads } from "#db/schema/forum.ts";
import { events } from "#db/schema/outbox.ts";
import type { Db } from "#db/types.ts";

/** Threads in one transaction: few enough that nobody who writes in one of them waits for long. */
const BATCH = 200;

/**
 * Locks threads that nobody has touched since `before`, but not those that customer service is at. Returns how many.
 * A thread somebody is writing in at this moment is left for the next time.
 */
export async function lockQuietThreads(
  db: Db,
  { before, now }: { before: Date; now: Date },
): Promise<number> {
  let locked = 0;
  for (let found = BATCH; found === BATCH; locked += found) {
    found = await db.transaction((tx) => lockBatch(tx, before, now));
  }
  return locked;
}

async function lockBatch(tx: Db, before: Date, now: Date): Promise<number> {
  const quiet = await tx
    .select({ id: threads.id })
    .from(threads)
    .where(
      and(
        sql`${threads.visibility} = 'public' and ${threads.convertedIdeaId} is null`,
        sql`${threads.lockedAt} is null and ${threads.escalatedAt} is null`,
        lt(threads.lastActivityAt, before),
      ),
    )
    .orderBy(asc(threads.lastActivityAt), asc(threads.number))
    .limit(BATCH)
    .for("no key update", { skipLocked: true });
  if (quiet.length === 0) return 0;
  const ids = quiet.map((thread) => thread.id);
  await tx
    .update(threads)
    .set({
      lockedAt: now,
      lockReason: "old",
      // What threadState() answers: a solution outlasts the lock.
      state: sql`case when ${threads.state} = 'solved' then 'solved' else 'locked' end`,
      claimedById: null,
      claimedUntil: null,
    })
    .where(inArray(threads.id, ids));
  const steps = ids.map((threadId) => ({ id: newId(), threadId, kind: "locked" as const, createdAt: now }));
  await tx.insert(threadSteps).values(steps);
  await tx
    .insert(events)
    .values(
      steps.map(({ id: stepId, threadId }) =>
        newEvent(SYSTEM, "thread.locked", { threadId, stepId, reason: "old" }),
      ),
    );
  return ids.length;
}
