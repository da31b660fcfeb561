import { sql } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import type { Db } from "#db/types.ts";
import { canTendQueue } from "./policy.ts";

/** Throws a job away that is out of attempts; the audit log keeps what it was and why it failed. */
export async function discardJob(db: Db, actor: Actor, { id }: { id: string }): Promise<void> {
  await db.transaction(async (tx) => {
    assertAllowed(canTendQueue(actor));
    const [job] = (await tx.execute(sql`
      select id, task_identifier as task, last_error from graphile_worker.jobs
      where id = ${id}::bigint and locked_at is null and attempts >= max_attempts`)) as unknown as {
      task: string;
      last_error: string | null;
    }[];
    if (!job) throw new Conflict("job_gone");
    const gone = await tx.execute(sql`select id from graphile_worker.complete_jobs(array[${id}::bigint])`);
    if (gone.length === 0) throw new Conflict("job_gone");
    await recordAudit(
      tx,
      actor,
      "job.discarded",
      { kind: "job", id },
      { task: job.task, error: job.last_error?.slice(0, 300) ?? null },
    );
  });
}
