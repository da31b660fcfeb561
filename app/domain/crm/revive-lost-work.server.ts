import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { enqueueComparison } from "./comparisons/enqueue-comparison.server.ts";
import { enqueuePull } from "./pulls/enqueue-pull.server.ts";

/** A reading or comparison that has not moved for so long has lost its job. */
const LOST_AFTER_MINUTES = 30;

const WORK = [
  { table: "crm_pulls", job: "pull-from-crm", enqueue: enqueuePull },
  { table: "crm_comparisons", job: "compare-with-crm", enqueue: enqueueComparison },
];

/** Puts readings and comparisons back in the queue that have fallen out of it; while they run nobody can begin another. */
export async function reviveLostWork(db: Db, now: Date): Promise<void> {
  for (const { table, job, enqueue } of WORK) {
    const lost = (await db.execute(sql`
      select w.id, w.connection_id as "connectionId" from ${sql.identifier(table)} w
      where w.state = 'running' and greatest(w.moved_at, w.waits_until) < ${now.toISOString()}::timestamptz
          - ${LOST_AFTER_MINUTES}::int * interval '1 minute'
        and not exists (select 1 from graphile_worker.jobs j where j.key = ${job}::text || ':' || w.id
          and j.attempts < j.max_attempts)`)) as unknown as { id: string; connectionId: string }[];
    for (const work of lost) await enqueue(db, work);
  }
}
