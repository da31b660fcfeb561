import { expect, test } from "vitest";
import { reviveLostWork } from "#app/domain/crm/revive-lost-work.server.ts";
import { newId } from "#db/ids.ts";
import { crmPulls } from "#db/schema/crm-pulls.ts";
import { crmComparisons } from "#db/schema/crm-sync.ts";
import { db, sql } from "#tests/support/database.ts";
import { waitingJobs } from "#tests/support/drain.ts";
import { aConnection } from "#tests/support/factories/connection.ts";

const now = new Date("2026-06-01T12:00:00Z");
const longAgo = new Date("2026-06-01T11:00:00Z");
const justNow = new Date("2026-06-01T11:59:00Z");

test("readings and comparisons that lost their jobs get them back, once", async () => {
  const [pull, comparison] = [newId(), newId()];
  const work = { connectionId: (await aConnection()).id, movedAt: longAgo };
  await db.insert(crmPulls).values({ ...work, id: pull });
  await db.insert(crmComparisons).values({ ...work, id: comparison, purpose: "dry_run", mappingHash: "" });
  await reviveLostWork(db, now);
  await reviveLostWork(db, now);
  expect(await waitingJobs()).toMatchObject([
    { task_identifier: "pull-from-crm", payload: { pullId: pull } },
    { task_identifier: "compare-with-crm", payload: { comparisonId: comparison } },
  ]);
  // Given up by the queue: nobody will take it.
  await sql`update graphile_worker._private_jobs set attempts = max_attempts`;
  await reviveLostWork(db, now);
  const fresh = await sql`select payload from graphile_worker._private_jobs where attempts = 0 order by id`;
  expect(fresh.map(({ payload }) => payload)).toEqual([{ pullId: pull }, { comparisonId: comparison }]);
});

test("what moves, waits or is over is left alone", async () => {
  const value = async (wanted: Partial<typeof crmComparisons.$inferInsert>) =>
    db.insert(crmComparisons).values({
      id: newId(),
      connectionId: (await aConnection()).id,
      movedAt: longAgo,
      purpose: "dry_run",
      mappingHash: "",
      ...wanted,
    });
  await value({ movedAt: justNow });
  await value({ waitsUntil: justNow, waitsFor: "held" });
  await value({ state: "done" });
  await reviveLostWork(db, now);
  expect(await waitingJobs()).toEqual([]);
});
