import { expect, test } from "vitest";
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
