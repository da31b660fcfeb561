import { expect, test, vi } from "vitest";
import { keepWorkersAlive } from "#app/jobs/living-workers.server.ts";
import { databaseUrl, sql } from "#tests/support/database.ts";

const fail = (error: unknown) => {
  throw error;
};

async function lockedJob(worker: string) {
  await sql`insert into graphile_worker._private_tasks (identifier) values ('prune') on conflict do nothing`;
  await sql`select graphile_worker.add_job('prune', '{}'::json)`;
  await sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = ${worker}`;
}

const lockedBy = async () =>
  (await sql`select locked_by from graphile_worker._private_jobs`)[0]!.locked_by as string | null;

test("a living worker keeps its job, a dead one's is given back at once", async () => {
  const alive = await keepWorkersAlive(databaseUrl, fail);
  await alive.add("worker-1");
  await lockedJob("worker-1");

  const beside = await keepWorkersAlive(databaseUrl, fail);
  expect(await lockedBy()).toBe("worker-1");

  // However a process ends, its connection ends with it.
  await alive.stop();
  const next = await keepWorkersAlive(databaseUrl, fail);
  expect(await lockedBy()).toBeNull();
  await Promise.all([beside.stop(), next.stop()]);
});

test("a connection that is lost is made again at once, so that nobody takes a living worker's job", async () => {
  const alive = await keepWorkersAlive(databaseUrl, () => {});
  await alive.add("worker-1");
  await lockedJob("worker-1");
  const holders = () => sql<{ pid: number }[]>`
    select l.pid from pg_locks l join pg_database d on d.oid = l.database
    where l.locktype = 'advisory' and l.granted and d.datname = current_database()`;
  const [before] = await holders();
  await sql`select pg_terminate_backend(${before!.pid})`;
  await vi.waitFor(async () => {
    const [now] = await holders();
    expect(now?.pid).toBeTypeOf("number");
    expect(now?.pid).not.toBe(before!.pid);
  }, 10_000);
  const beside = await keepWorkersAlive(databaseUrl, fail);
  expect(await lockedBy()).toBe("worker-1");
  await Promise.all([alive.stop(), beside.stop()]);
});
