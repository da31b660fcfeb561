import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
  getComparison,
  listComparisonRows,
  listComparisons,
} from "#app/domain/crm/comparisons/comparison-queries.server.ts";
import { repairDrift } from "#app/domain/crm/comparisons/repair-drift.server.ts";
import type { Found } from "#app/domain/crm/port.ts";
import { crmConnections, crmDeliveries, crmRecords } from "#db/schema/crm-sync.ts";
import { aMappedConnection, anAskedCrm, found } from "#tests/support/crm-comparing.ts";
import { aConfirmed, compare, MAPPING } from "#tests/support/crm-comparison-scene.ts";
import { db, sql } from "#tests/support/database.ts";
import { waitingJobs } from "#tests/support/drain.ts";
import { aLinkedContact } from "#tests/support/factories/delivery.ts";

describe("a reconciliation", () => {
  const scene = async () => {
    const connection = await aMappedConnection(MAPPING);
    const same = await aConfirmed(connection.id, "1", { Ideas__c: 2, Since__c: "2026-01-02" });
    const drifted = await aConfirmed(connection.id, "2", { Ideas__c: 2, Tier__c: "Gold" });
    const gone = await aConfirmed(connection.id, "3", { Ideas__c: 2 });
    await aLinkedContact();
    const answers: Record<string, Found> = {
      "1": found("1", { Ideas__c: "2.0", Since__c: "2026-01-02" }),
      "2": found("2", { Ideas__c: "9", Tier__c: "Gold" }),
      "3": { state: "missing" },
    };
    const { crm } = anAskedCrm(({ remoteId }) => answers[remoteId!]!);
    const { id, actor, row } = await compare("reconcile", connection, crm);
    return { connection, same, drifted, gone, id, actor, row };
  };

  test("finds what is no longer as it was confirmed", async () => {
    const { id, row, drifted, gone, actor, connection } = await scene();
    expect(row).toMatchObject({ state: "done", total: 3, counts: { same: 1, differs: 1, missing: 1 } });
    const at = { connectionId: connection.id, comparisonId: id, after: null };
    const list = await listComparisonRows(sql, actor, { ...at, verdict: null });
    expect(list.items).toMatchObject([
      {
        contactId: drifted.contact.id,
        verdict: "differs",
        diff: [{ field: "Ideas__c", fact: "ideas_posted", theirs: "9", ours: 2 }],
      },
      { contactId: gone.contact.id, verdict: "missing", diff: [] },
    ]);
    expect((await listComparisonRows(sql, actor, { ...at, verdict: "missing" })).items).toHaveLength(1);
    expect((await listComparisons(sql, actor, at)).items).toMatchObject([
      { id, purpose: "reconcile", unrepaired: 2, mappingChanged: false, startedBy: expect.any(String) },
    ]);
  });

  test("repairs one contact: what was confirmed is forgotten, and the facts are asked for again", async () => {
    const { id, drifted, gone, actor, connection } = await scene();
    await sql`delete from graphile_worker._private_jobs`;
    const at = { connectionId: connection.id, comparisonId: id };
    expect(await repairDrift(db, actor, { ...at, which: { contactId: drifted.contact.id } })).toBe(1);
    expect(await waitingJobs()).toMatchObject([
      { task_identifier: "refresh-contact", payload: { contactId: drifted.contact.id } },
    ]);
    const [record] = await db.select().from(crmRecords).where(eq(crmRecords.contactId, drifted.contact.id));
    expect(record).toMatchObject({ confirmed: null, remoteId: "2", state: "found" });
    const [delivery] = await db
      .select()
      .from(crmDeliveries)
      .where(eq(crmDeliveries.contactId, drifted.contact.id));
    expect(delivery!.confirmedHash).toBeNull();
    const [other] = await db.select().from(crmRecords).where(eq(crmRecords.contactId, gone.contact.id));
    expect(other!.confirmed).not.toBeNull();
    expect(await getComparison(sql, actor, at)).toMatchObject({ unrepaired: 1 });
    await expect(
      repairDrift(db, actor, { ...at, which: { contactId: drifted.contact.id } }),
    ).rejects.toMatchObject({ code: "nothing_to_repair" });
  });

  test("repairs all: who is gone there is looked for anew", async () => {
    const { id, drifted, gone, actor, connection } = await scene();
    await sql`delete from graphile_worker._private_jobs`;
    const at = { connectionId: connection.id, comparisonId: id };
    expect(await repairDrift(db, actor, { ...at, which: "all" })).toBe(2);
    expect(await waitingJobs()).toMatchObject([
      { payload: { contactIds: [drifted.contact.id, gone.contact.id].sort(), bulk: false } },
    ]);
    const [record] = await db.select().from(crmRecords).where(eq(crmRecords.contactId, gone.contact.id));
    expect(record).toMatchObject({ state: "missing", remoteId: null, keyed: false, confirmed: null });
    expect(await sql`select detail from audit_entries where action = 'connection.drift_repaired'`).toEqual([
      { detail: { contacts: 2 } },
    ]);
  });

  test("of two repairs at once each contact is repaired once", async () => {
    const { id, actor, connection } = await scene();
    const at = { connectionId: connection.id, comparisonId: id };
    const repairs = await Promise.allSettled(
      [1, 2].map(() => repairDrift(db, actor, { ...at, which: "all" })),
    );
    expect(repairs.filter((one) => one.status === "fulfilled").map((one) => one.value)).toEqual([2]);
  });

  test("a dry run repairs nothing, nor does one of another connection, nor one that is not live", async () => {
    const { id, actor, connection } = await scene();
    const dry = await compare("dry_run", connection, anAskedCrm(() => ({ state: "missing" })).crm);
    const repair = (comparisonId: string, connectionId = connection.id) =>
      repairDrift(db, actor, { connectionId, comparisonId, which: "all" });
    await expect(repair(dry.id)).rejects.toMatchObject({ code: "comparison_is_dry_run" });
    const other = await aMappedConnection(MAPPING);
    await expect(repair(id, other.id)).rejects.toMatchObject({ code: "no_such_comparison" });
    await db.update(crmConnections).set({ liveAt: null });
    await expect(repair(id)).rejects.toMatchObject({ code: "comparison_not_live" });
  });
});
