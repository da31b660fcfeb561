import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { CrmFailure } from "#app/domain/crm/port.ts";
import { PullMovedOn, savePage } from "#app/domain/crm/pulls/save-page.server.ts";
import { startPull } from "#app/domain/crm/pulls/start-pull.server.ts";
import { contacts } from "#db/schema/crm.ts";
import { crmPulls } from "#db/schema/crm-pulls.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import { aPage, aPulledContact, aReadableCrm } from "#tests/support/crm-pages.ts";
import { aClock } from "#tests/support/crm-scene.ts";
import { db, sql } from "#tests/support/database.ts";
import { waitingJobs } from "#tests/support/drain.ts";
import { aConnection } from "#tests/support/factories/connection.ts";
import { pullOf, runOnce } from "#tests/support/pull-scene.ts";

describe("page by page", () => {
  test("goes on where it stopped, counts all pages, and remembers until when it read", async () => {
    const connection = await aConnection();
    const pullId = await startPull(db, SYSTEM, { connectionId: connection.id, full: true });
    const { crm, asked } = aReadableCrm(({ cursor }) =>
      aPage({
        contacts: [aPulledContact(`R${cursor ?? 0}`)],
        next: cursor === "2" ? null : String(Number(cursor ?? 0) + 1),
        expected: 3,
      }),
    );
    const pull = await runOnce(crm, pullId);
    expect(asked.map((one) => one.cursor)).toEqual([null, "1", "2"]);
    expect(pull).toMatchObject({ state: "done", readRows: 3, createdRows: 3, expectedRows: 3 });
    const [row] = await db.select().from(crmConnections).where(eq(crmConnections.id, connection.id));
    expect(row!.pulledUntil).toEqual(new Date("2026-06-01T10:00:00Z"));
  });

  test("a page is written once, however often it comes", async () => {
    const connection = await aConnection();
    const pullId = await startPull(db, SYSTEM, { connectionId: connection.id, full: true });
    const page = aPage({ contacts: [aPulledContact("R1")], next: "1" });
    const results = await Promise.allSettled(
      [1, 2, 3].map(() => savePage(db, { pullId, cursor: null, page })),
    );
    expect(results.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    for (const one of results) if (one.status === "rejected") expect(one.reason).toBeInstanceOf(PullMovedOn);
    expect(await pullOf(pullId)).toMatchObject({ readRows: 1, createdRows: 1, cursor: "1" });
    expect(await db.$count(contacts)).toBe(1);
  });

  test("ends its slice and puts the rest in the queue", async () => {
    const connection = await aConnection();
    const clock = aClock();
    const pullId = await startPull(db, SYSTEM, { connectionId: connection.id, full: true });
    const { crm, asked } = aReadableCrm((_from, nth) => {
      clock.later(15);
      return aPage({ contacts: [aPulledContact(`R${nth}`)], next: String(nth) });
    });
    await runOnce(crm, pullId, clock.now);
    expect(asked).toHaveLength(2);
    expect(await waitingJobs()).toHaveLength(1);
    expect(await pullOf(pullId)).toMatchObject({ state: "running", readRows: 2, waitsFor: null });
  });
});

describe("what may come between", () => {
  async function interrupted(failure: CrmFailure, wanted: Partial<typeof crmPulls.$inferInsert> = {}) {
    const connection = await aConnection();
    const pullId = await startPull(db, SYSTEM, { connectionId: connection.id, full: true });
    await db
      .update(crmPulls)
      .set({ movedAt: new Date(), ...wanted })
      .where(eq(crmPulls.id, pullId));
    const { crm } = aReadableCrm(() => {
      throw failure;
    });
    return runOnce(crm, pullId);
  }

  test("a CRM that is busy is asked later, as late as it says", async () => {
    const pull = await interrupted(new CrmFailure("busy", "slow down", 900));
    expect(pull).toMatchObject({ state: "running", waitsFor: "busy", failuresInRow: 1 });
    expect(pull.waitsUntil).toEqual(new Date("2026-06-01T10:15:00Z"));
    const [job] = await sql`select run_at from graphile_worker.jobs`;
    expect(job!.run_at).toEqual(pull.waitsUntil);
  });

  test("credentials that do not hold end it, with the CRM's words", async () => {
    const pull = await interrupted(new CrmFailure("credentials", "expired"));
    expect(pull).toMatchObject({ state: "failed", error: "credentials: expired" });
    expect(pull.finishedAt).not.toBeNull();
  });

  test("after many pages that did not come it has failed", async () => {
    expect(await interrupted(new CrmFailure("timeout", "no answer"), { failuresInRow: 8 })).toMatchObject({
      state: "failed",
    });
  });

  test("a place that is not there any more: from the start, without counting twice", async () => {
    const pull = await interrupted(new CrmFailure("gone", "cursor expired"), {
      cursor: "17",
      readRows: 400,
      createdRows: 400,
    });
    expect(pull).toMatchObject({ state: "running", cursor: null, readRows: 0, createdRows: 0 });
  });

  test("switched off meanwhile it ends; held or paused it waits; nobody is asked", async () => {
    const { crm, asked } = aReadableCrm(() => aPage());
    for (const [change, expected] of [
      [{ enabled: false }, { state: "failed", error: "connection_off" }],
      [{ heldAt: new Date() }, { state: "running", waitsFor: "held" }],
      [{ pausedUntil: new Date("2026-06-01T11:00:00Z") }, { state: "running", waitsFor: "paused" }],
    ] as const) {
      const connection = await aConnection();
      const pullId = await startPull(db, SYSTEM, { connectionId: connection.id, full: true });
      await db.update(crmConnections).set(change).where(eq(crmConnections.id, connection.id));
      expect(await runOnce(crm, pullId)).toMatchObject(expected);
    }
    expect(asked).toEqual([]);
  });

  test("our share of the CRM's limit is used up: it waits until the limit starts again, then asks", async () => {
    const connection = await aConnection({ budgetShare: 50 });
    const pullId = await startPull(db, SYSTEM, { connectionId: connection.id, full: true });
    const clock = aClock();
    const { crm, asked, state } = aReadableCrm((_from, nth) => aPage({ next: String(nth) }));
    state.budget = { used: 50, limit: 100, resetsAt: null };
    expect(await runOnce(crm, pullId, clock.now)).toMatchObject({ state: "running", waitsFor: "budget" });
    expect(asked).toHaveLength(1);
    clock.later(3600);
    expect(await runOnce(crm, pullId, clock.now)).toMatchObject({ waitsFor: "budget" });
    expect(asked).toHaveLength(2);
    state.budget = { used: 51, limit: 100, resetsAt: "2026-06-01T23:00:00Z" };
    clock.later(3600);
    expect((await runOnce(crm, pullId, clock.now)).waitsUntil).toEqual(new Date("2026-06-01T23:00:00Z"));
  });
});
