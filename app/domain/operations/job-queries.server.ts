import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { decodeCursor, PAGE_SIZE, type Page, toPage } from "#app/domain/core/page.ts";
import type { Sql } from "#db/types.ts";
import type { JobState } from "./job-state.ts";
import { canTendQueue } from "./policy.ts";

export type JobRow = {
  /** A bigint, kept as text. */
  id: string;
  task: string;
  state: JobState;
  attempts: number;
  maxAttempts: number;
  lastError: string | null;
  createdAt: Date;
  runAt: Date;
};

export type ReaderRow = { name: string; backlog: number; oldest: Date | null; lastReadAt: Date };

export type QueueState = {
  counts: Record<JobState, number>;
  readers: ReaderRow[];
  /** Events that have not got their place in the log yet. */
  unplaced: number;
};

const stateOf = (
  sql: Sql,
) => sql`case when locked_at is not null then 'running' when attempts >= max_attempts then 'dead'
  when attempts > 0 then 'retrying' else 'waiting' end`;

/** Jobs of one state, newest first. */
export async function listJobs(
  sql: Sql,
  actor: Actor,
  { state, cursor }: { state: JobState; cursor?: string | null },
): Promise<Page<JobRow>> {
  assertAllowed(canTendQueue(actor));
  const [after] = decodeCursor(cursor, 1) ?? [];
  const rows = await sql<JobRow[]>`
    select id::text, task_identifier as task, ${stateOf(sql)} as state, attempts, max_attempts as "maxAttempts",
      last_error as "lastError", created_at as "createdAt", run_at as "runAt"
    from graphile_worker.jobs
    where ${stateOf(sql)} = ${state} ${/^\d{1,18}$/.test(String(after)) ? sql`and id < ${String(after)}::bigint` : sql``}
    order by jobs.id desc limit ${PAGE_SIZE + 1}`;
  return toPage(rows, (row) => [row.id]);
}

/** How the queue and the readers of the event log are doing. Places in the log have no gaps, so a difference is a count. */
export async function queueState(sql: Sql, actor: Actor): Promise<QueueState> {
  assertAllowed(canTendQueue(actor));
  const [counted, readers, [unplaced]] = await Promise.all([
    sql<{ state: JobState; count: number }[]>`
      select ${stateOf(sql)} as state, count(*)::int as count from graphile_worker.jobs group by 1`,
    sql<ReaderRow[]>`
      select c.name, greatest(0, coalesce(last.position, 0) - c.position)::int as backlog,
        (select e.occurred_at from events e where e.position > c.position order by e.position limit 1) as oldest,
        c.updated_at as "lastReadAt"
      from event_consumers c
      left join (select max(position) as position from events where position is not null) last on true
      order by c.name`,
    sql<{ count: number }[]>`select count(*)::int as count from events where position is null`,
  ]);
  const count = (state: JobState) => counted.find((row) => row.state === state)?.count ?? 0;
  return {
    counts: {
      dead: count("dead"),
      retrying: count("retrying"),
      running: count("running"),
      waiting: count("waiting"),
    },
    readers: [...readers],
    unplaced: unplaced!.count,
  };
}
