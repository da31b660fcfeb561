import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { listComparisonRows } from "#app/domain/crm/comparisons/comparison-queries.server.ts";
import { startComparison } from "#app/domain/crm/comparisons/start-comparison.server.ts";
import { stopComparison } from "#app/domain/crm/comparisons/stop-comparison.server.ts";
import { type Crm, CrmFailure } from "#app/domain/crm/port.ts";
import { newId } from "#db/ids.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import { aMappedConnection, anAskedCrm } from "#tests/support/crm-comparing.ts";
import {
  admin,
  compare,
  comparisonOf,
  jobs,
  MAPPING,
  rowsOf,
  run,
} from "#tests/support/crm-comparison-scene.ts";
import { aClock } from "#tests/support/crm-scene.ts";
import { db, sql } from "#tests/support/database.ts";
import { aLinkedContact } from "#tests/support/factories/delivery.ts";

describe("a comparison goes on where it was", () => {
  const scene = async (contacts: number) => {
    const connection = await aMappedConnection(MAPPING);
    const linked = [];
    for (let n = 0; n < contacts; n += 1) linked.push(await aLinkedContact());
    const actor = await admin();
    const id = await startComparison(db, actor, { connectionId: connection.id, purpose: "dry_run" });
    return { connection, linked, actor, id };
  };

  test("after a crash in the middle: every contact once", async () => {
    const { id, linked } = await scene(5);
    let calls = 0;
    const dying = anAskedCrm(() => (++calls > 4 ? new Error("killed") : { state: "missing" }), { batch: 2 });
    await expect(run(dying.crm, id)).rejects.toThrow("killed");
    expect(await comparisonOf(id)).toMatchObject({ state: "running", processed: 4, counts: { missing: 4 } });
    const again = anAskedCrm(() => ({ state: "missing" }), { batch: 2 });
    expect(await run(again.crm, id)).toMatchObject({ state: "done", processed: 5, counts: { missing: 5 } });
    expect(again.asked.flat()).toHaveLength(1);
    const ids = (await rowsOf(id)).map(({ contactId }) => contactId);
    expect(ids.sort()).toEqual(linked.map(({ contact }) => contact.id).sort());
  });

  test("two at once count every contact once", async () => {
    const { id } = await scene(6);
    const slow = () => anAskedCrm(() => ({ state: "missing" }), { batch: 2 }).crm;
    await Promise.all([run(slow(), id), run(slow(), id), run(slow(), id)]);
    const row = await run(slow(), id);
    expect(row).toMatchObject({ state: "done", processed: 6, counts: { missing: 6 } });
    expect(await rowsOf(id)).toHaveLength(6);
  });

  test("in another job after some seconds, so that others get their turn", async () => {
    const { id } = await scene(3);
    const clock = aClock();
    const { crm } = anAskedCrm(
      () => {
        clock.later(15);
        return { state: "missing" };
      },
      { batch: 1 },
    );
    await sql`delete from graphile_worker._private_jobs`;
    expect(await run(crm, id, clock.now)).toMatchObject({ state: "running", processed: 2 });
    expect(await jobs()).toHaveLength(1);
    expect(await run(crm, id, clock.now)).toMatchObject({ state: "done", processed: 3 });
  });

  test("not once it was stopped; what it found stays", async () => {
    const { id, connection, actor } = await scene(3);
    const at = { connectionId: connection.id, comparisonId: id };
    const { crm } = anAskedCrm(() => ({ state: "missing" }), { batch: 1 });
    const stopping: Crm = {
      ...crm,
      records: {
        ...crm.records!,
        find: async (...asked) => {
          const row = await comparisonOf(id);
          if (row.processed === 1) await stopComparison(db, actor, at);
          return crm.records!.find(...asked);
        },
      },
    };
    expect(await run(stopping, id)).toMatchObject({ state: "stopped", processed: 1 });
    expect(await rowsOf(id)).toHaveLength(1);
    await expect(stopComparison(db, actor, at)).rejects.toMatchObject({ code: "comparison_over" });
    await expect(stopComparison(db, actor, { ...at, comparisonId: newId() })).rejects.toMatchObject({
      code: "no_such_comparison",
    });
    const start = startComparison(db, actor, { connectionId: connection.id, purpose: "dry_run" });
    expect(await start).not.toBe(id);
  });

  test("later when no answer came, ever later, and not at all when waiting changes nothing", async () => {
    const { id } = await scene(1);
    const clock = aClock();
    const down = anAskedCrm(() => new CrmFailure("unreachable", "down"));
    for (const seconds of [30, 120, 600]) {
      expect(await run(down.crm, id, clock.now)).toMatchObject({
        state: "running",
        waitsFor: "unreachable",
        waitsUntil: new Date(clock.now().getTime() + seconds * 1000),
      });
    }
    const up = anAskedCrm(() => ({ state: "missing" }));
    expect(await run(up.crm, id, clock.now)).toMatchObject({
      state: "done",
      waitsFor: null,
      failuresInRow: 0,
    });
    const other = await scene(1);
    const closed = anAskedCrm(() => new CrmFailure("permission", "no right to read"));
    expect(await run(closed.crm, other.id)).toMatchObject({
      state: "failed",
      error: "permission: no right to read",
    });
  });

  test("around a contact that the CRM cannot be asked about", async () => {
    const { id, linked } = await scene(5);
    const poison = linked[2]!.contact.id;
    const { crm } = anAskedCrm((contact) =>
      contact.id === poison ? new CrmFailure("invalid_value", "bad address") : { state: "missing" },
    );
    expect(await run(crm, id)).toMatchObject({ state: "done", counts: { missing: 4, refused: 1 } });
  });

  test("when nobody holds the connection any more, and within its share of the limit", async () => {
    const { id, connection } = await scene(1);
    const clock = aClock();
    const set = (values: Partial<typeof crmConnections.$inferInsert>) =>
      db.update(crmConnections).set(values).where(eq(crmConnections.id, connection.id));
    const { crm, asked } = anAskedCrm(() => ({ state: "missing" }));
    await set({ heldAt: new Date() });
    expect(await run(crm, id, clock.now)).toMatchObject({ state: "running", waitsFor: "held" });
    await set({ heldAt: null, budget: { used: 90, limit: 100, resetsAt: null } });
    expect(await run(crm, id, clock.now)).toMatchObject({ state: "running", waitsFor: "budget" });
    expect(asked).toEqual([]);
    clock.later(3600);
    expect(await run(crm, id, clock.now)).toMatchObject({ state: "done" });
  });
});

test("rows are shown page by page, none twice", async () => {
  const connection = await aMappedConnection(MAPPING);
  for (let n = 0; n < 30; n += 1) await aLinkedContact();
  let nth = 0;
  const { crm } = anAskedCrm(() =>
    ++nth % 3 === 0 ? { state: "ambiguous", candidates: [] } : { state: "missing" },
  );
  const { id, actor } = await compare("dry_run", connection, crm);
  const seen: string[] = [];
  for (let after: string | null = null; ; ) {
    const page = await listComparisonRows(sql, actor, {
      connectionId: connection.id,
      comparisonId: id,
      verdict: null,
      after,
    });
    seen.push(...page.items.map((row) => row.contactId));
    after = page.next;
    if (!after) break;
  }
  expect(seen).toHaveLength(30);
  expect(new Set(seen).size).toBe(30);
});
