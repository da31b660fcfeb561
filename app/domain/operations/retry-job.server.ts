import { sql } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import type { Db } from "#db/types.ts";
import { canTendQueue } from "./policy.ts";

/** Starts a job that failed again now, with all its attempts before it. */
export async function retryJob(
  db: Db,
  actor: Actor,
  { id, now = new Date() }: { id: string; now?: Date },
): Promise<void> {
  await db.transaction(async (tx) => {
    assertAllowed(canTendQueue(actor));
    const [job] = (await tx.execute(sql`
      select r.id, j.task_identifier as task
      from graphile_worker.reschedule_jobs(array[${id}::bigint], run_at := ${now.toISOString()}::timestamptz, attempts := 0) r
      join graphile_worker.jobs j on j.id = r.id`)) as unknown as { task: string }[];
    if (!job) throw new Conflict("job_gone");
    await recordAudit(tx, actor, "job.retried", { kind: "job", id }, { task: job.task });
  });
}
