import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { GUEST, SYSTEM } from "#app/domain/core/actor.ts";
import { prunePulls } from "#app/domain/crm/pulls/prune-pulls.server.ts";
import { setPullInterval } from "#app/domain/crm/pulls/set-pull-interval.server.ts";
import { startDuePulls } from "#app/domain/crm/pulls/start-due-pulls.server.ts";
import { startPull } from "#app/domain/crm/pulls/start-pull.server.ts";
import { newId } from "#db/ids.ts";
import { crmPulls } from "#db/schema/crm-pulls.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import { db, sql } from "#tests/support/database.ts";
import { waitingJobs } from "#tests/support/drain.ts";
import { aConnection } from "#tests/support/factories/connection.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { pullOf } from "#tests/support/pull-scene.ts";

describe("starting a reading", () => {
  test("puts one job in the queue of its connection and says who did it", async () => {
    const connection = await aConnection();
    const actor = await aMember({ role: "admin" });
    const id = await startPull(db, actor, { connectionId: connection.id, full: true });
    expect(await pullOf(id)).toMatchObject({ state: "running", since: null, startedById: actor.id });
    expect(await waitingJobs()).toMatchObject([
      { task_identifier: "pull-from-crm", payload: { pullId: id } },
    ]);
    const [job] = await sql`select queue_name from graphile_worker.jobs`;
    expect(job).toEqual({ queue_name: `crm:${connection.id}` });
    expect(await sql`select action, detail from audit_entries`).toEqual([
      { action: "connection.read", detail: { full: true } },
    ]);
  });

  test("goes on a few minutes before where the last one ended", async () => {
    const connection = await aConnection({ pulledUntil: new Date("2026-06-01T10:00:00Z") });
    const id = await startPull(db, SYSTEM, { connectionId: connection.id, full: false });
    expect((await pullOf(id)).since).toEqual(new Date("2026-06-01T09:55:00Z"));
  });

  test("is refused while another is under way, while it is off, and where there is nothing to read", async () => {
    const connection = await aConnection();
    const start = (connectionId: string) => startPull(db, SYSTEM, { connectionId, full: true });
    await start(connection.id);
    await expect(start(connection.id)).rejects.toMatchObject({ code: "pull_running" });
    await expect(start((await aConnection({ enabled: false })).id)).rejects.toMatchObject({
      code: "pull_connection_off",
    });
    await expect(start((await aConnection({ kind: "webhook" })).id)).rejects.toMatchObject({
      code: "pull_no_records",
    });
    await expect(start(newId())).rejects.toMatchObject({ code: "no_such_connection" });
  });

  test("of two at once one starts", async () => {
    const connection = await aConnection();
    const start = () => startPull(db, SYSTEM, { connectionId: connection.id, full: true });
    const results = await Promise.allSettled([start(), start(), start()]);
    expect(results.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  });

  test("is for admins", async () => {
    const connection = await aConnection();
    for (const actor of [GUEST, await aMember(), await aMember({ role: "product_manager" })])
      await expect(startPull(db, actor, { connectionId: connection.id, full: true })).rejects.toMatchObject({
        name: "Forbidden",
      });
  });
});

describe("the clock of readings", () => {
  const now = new Date("2026-06-01T12:00:00Z");

  test("starts what is due, and nothing that is off, held, paused, not asked for, or read lately", async () => {
    const due = await aConnection({ pullEvery: 60 });
    await aConnection({ pullEvery: 60, enabled: false });
    await aConnection({ pullEvery: 60, heldAt: now });
    await aConnection({ pullEvery: 60, pausedUntil: new Date("2026-06-01T12:01:00Z") });
    await aConnection({ pullEvery: null });
    const lately = await aConnection({ pullEvery: 60 });
    await db.insert(crmPulls).values({
      id: newId(),
      connectionId: lately.id,
      state: "done",
      createdAt: new Date("2026-06-01T11:30:00Z"),
    });
    await startDuePulls(db, now);
    await startDuePulls(db, now);
    const running = await db.select().from(crmPulls).where(eq(crmPulls.state, "running"));
    expect(running.map((row) => row.connectionId)).toEqual([due.id]);
  });

  test("how often is a choice that is written down", async () => {
    const connection = await aConnection();
    const actor = await aMember({ role: "admin" });
    await setPullInterval(db, actor, { connectionId: connection.id, every: 60 });
    await setPullInterval(db, actor, { connectionId: connection.id, every: 60 });
    const [row] = await db.select().from(crmConnections).where(eq(crmConnections.id, connection.id));
    expect(row!.pullEvery).toBe(60);
    expect(await sql`select action from audit_entries`).toEqual([{ action: "connection.reading_changed" }]);
  });
});

test("old readings are forgotten, but not the last one", async () => {
  const connection = await aConnection();
  const long = new Date("2020-01-01");
  const [first, last] = [newId(), newId()];
  await db.insert(crmPulls).values([
    { id: first, connectionId: connection.id, state: "done", createdAt: long, finishedAt: long },
    {
      id: last,
      connectionId: connection.id,
      state: "done",
      createdAt: new Date("2020-01-02"),
      finishedAt: new Date("2020-01-02"),
    },
  ]);
  await prunePulls(db);
  expect((await db.select().from(crmPulls)).map((row) => row.id)).toEqual([last]);
});
