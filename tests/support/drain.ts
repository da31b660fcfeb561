import { consumers } from "#app/jobs/consumers.server.ts";
import { drainEvents } from "#app/jobs/event-log.server.ts";
import { jobHandlers } from "#app/jobs/handlers/index.server.ts";
import { db, sql } from "#tests/support/database.ts";

type Job = { id: string; task_identifier: string; payload: Record<string, unknown> };

/** Lets every consumer read the event log to its end. */
export const drainLog = () => drainEvents({ db, sql }, consumers);

/** The jobs waiting in the queue, by name; but for a CRM's next try, which is in its own good time. */
export const waitingJobs = () => sql<Job[]>`
  select j.id, t.identifier as task_identifier, j.payload from graphile_worker._private_jobs j
  join graphile_worker._private_tasks t on t.id = j.task_id
  where not (j.key like 'deliver-to-crm:%:later' and j.run_at > now()) order by j.id`;

/** Reads the log and runs every job, whenever it is due, until nothing is left. A job that fails, fails the test. */
export async function drain(): Promise<void> {
  for (;;) {
    const placed = await drainLog();
    const jobs = await waitingJobs();
    if (placed === 0 && jobs.length === 0) return;
    for (const job of jobs) {
      await sql`delete from graphile_worker._private_jobs where id = ${job.id}`;
      const handler = jobHandlers[job.task_identifier as keyof typeof jobHandlers];
      if (!handler) throw new Error(`no handler for ${job.task_identifier}`);
      await (handler as (payload: unknown) => Promise<void>)(job.payload);
    }
  }
}
