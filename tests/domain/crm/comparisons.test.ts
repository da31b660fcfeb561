import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
  getComparison,
  listComparisonRows,
  listComparisons,
} from "#app/domain/crm/comparisons/comparison-queries.server.ts";
import { repairDrift } from "#app/domain/crm/comparisons/repair-drift.server.ts";
import { startComparison } from "#app/domain/crm/comparisons/start-comparison.server.ts";
import { stopComparison } from "#app/domain/crm/comparisons/stop-comparison.server.ts";
import type { Found } from "#app/domain/crm/port.ts";
import { newId } from "#db/ids.ts";
import { contactLinks } from "#db/schema/crm.ts";
import { crmMappings, crmRecords } from "#db/schema/crm-sync.ts";
import { aField, aMappedConnection, anAskedCrm, found } from "#tests/support/crm-comparing.ts";
import {
  admin,
  compare,
  comparisonOf,
  FIELDS,
  jobs,
  MAPPING,
  nothing,
  rowsOf,
  sinceOf,
} from "#tests/support/crm-comparison-scene.ts";
import { db, sql } from "#tests/support/database.ts";
import { waitingJobs } from "#tests/support/drain.ts";
import { aLinkedContact } from "#tests/support/factories/delivery.ts";
import { aMember } from "#tests/support/factories/member.ts";

describe("starting a comparison", () => {
  test("counts whom it is about, puts one job in the queue of its connection, and says who did it", async () => {
    const connection = await aMappedConnection(MAPPING, { liveAt: null });
    await aLinkedContact();
    const gone = await aLinkedContact();
    await db
      .update(contactLinks)
      .set({ unlinkedAt: new Date() })
      .where(eq(contactLinks.contactId, gone.contact.id));
    const actor = await admin();
    const id = await startComparison(db, actor, { connectionId: connection.id, purpose: "dry_run" });
    expect(await comparisonOf(id)).toMatchObject({
      state: "running",
      total: 1,
      processed: 0,
      startedById: actor.id,
    });
    expect(await waitingJobs()).toMatchObject([
      { task_identifier: "compare-with-crm", payload: { comparisonId: id } },
    ]);
    expect((await jobs()).map((job) => job.queue_name)).toEqual([`crm:${connection.id}`]);
    expect(await sql`select action, detail from audit_entries`).toEqual([
      { action: "connection.compared", detail: { purpose: "dry_run" } },
    ]);
  });

  test("is refused without a mapping, without records, while it is off, and before going live to reconcile", async () => {
    const actor = await admin();
    const start = (connectionId: string, purpose: "dry_run" | "reconcile" = "dry_run") =>
      startComparison(db, actor, { connectionId, purpose });
    const refused = async (
      connection: { id: string },
      code: string,
      purpose: "dry_run" | "reconcile" = "dry_run",
    ) => expect(start(connection.id, purpose)).rejects.toMatchObject({ code });
    await refused(await aMappedConnection({}), "comparison_no_mapping");
    await refused(await aMappedConnection(MAPPING, { kind: "webhook" }), "comparison_no_records");
    await refused(await aMappedConnection(MAPPING, { enabled: false }), "comparison_connection_off");
    await refused(await aMappedConnection(MAPPING, { liveAt: null }), "comparison_not_live", "reconcile");
    await refused({ id: newId() }, "no_such_connection");
  });

  test("of several at once one starts, whatever it is for", async () => {
    const connection = await aMappedConnection(MAPPING);
    const actor = await admin();
    const start = (purpose: "dry_run" | "reconcile") =>
      startComparison(db, actor, { connectionId: connection.id, purpose });
    const results = await Promise.allSettled([start("dry_run"), start("reconcile"), start("dry_run")]);
    expect(results.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(results.filter((one) => one.status === "rejected").map((one) => one.reason.code)).toEqual([
      "comparison_running",
      "comparison_running",
    ]);
  });

  test("is for admins, as are its reads", async () => {
    const connection = await aMappedConnection(MAPPING);
    const actor = await aMember({ role: "product_manager" });
    const at = { connectionId: connection.id, comparisonId: newId(), after: null };
    for (const refused of [
      () => startComparison(db, actor, { connectionId: connection.id, purpose: "dry_run" }),
      () => stopComparison(db, actor, at),
      () => repairDrift(db, actor, { ...at, which: "all" }),
      () => listComparisons(sql, actor, at),
      () => getComparison(sql, actor, at),
      () => listComparisonRows(sql, actor, { ...at, verdict: null }),
    ])
      await expect(refused()).rejects.toMatchObject({ code: "not_your_role" });
  });
});

describe("a dry run", () => {
  test("says field by field what would be written, and takes other spellings for the same", async () => {
    const connection = await aMappedConnection(MAPPING, { liveAt: null });
    const same = await aLinkedContact();
    const differs = await aLinkedContact();
    const unkeyed = await aLinkedContact();
    const since = await sinceOf(same.member.id);
    const answers: Record<string, Found> = {
      [same.contact.id]: found("1", nothing(since)),
      [differs.contact.id]: found("2", { ...nothing(since), Ideas__c: "4", Tier__c: "Gold" }),
      [unkeyed.contact.id]: found("3", nothing(since), false),
    };
    const { crm } = anAskedCrm(({ id }) => answers[id]!, { fields: FIELDS });
    const { id, row } = await compare("dry_run", connection, crm);
    expect(row).toMatchObject({ state: "done", processed: 3, total: 3, counts: { same: 1, differs: 2 } });
    const rows = await rowsOf(id);
    expect(rows.find(({ contactId }) => contactId === differs.contact.id)).toMatchObject({
      verdict: "differs",
      remoteId: "2",
      diff: [
        { field: "Ideas__c", theirs: "4", ours: "0" },
        { field: "Tier__c", theirs: "Gold", ours: null },
      ],
    });
    expect(rows.find(({ contactId }) => contactId === unkeyed.contact.id)?.diff).toEqual([
      { field: "Key__c", theirs: null, ours: unkeyed.member.id },
    ]);
    expect(rows).toHaveLength(2);
  });

  test("leaves who is missing, or makes them where that is allowed; never guesses", async () => {
    const nobody = await aLinkedContact();
    const several = await aLinkedContact();
    const { crm } = anAskedCrm(
      ({ id }) =>
        id === nobody.contact.id
          ? { state: "missing" }
          : { state: "ambiguous", candidates: [{ remoteId: "1", label: "A" }] },
      { fields: FIELDS },
    );
    const strict = await compare("dry_run", await aMappedConnection(MAPPING), crm);
    expect(strict.row.counts).toEqual({ missing: 1, ambiguous: 1 });
    const making = await compare("dry_run", await aMappedConnection(MAPPING, { allowCreate: true }), crm);
    expect(making.row.counts).toEqual({ would_create: 1, ambiguous: 1 });
    const made = (await rowsOf(making.id)).find(({ contactId }) => contactId === nobody.contact.id);
    expect(made!.diff.map(({ field }) => field)).toEqual(["Key__c", "Ideas__c", "Since__c"]);
    expect((await rowsOf(making.id)).find(({ contactId }) => contactId === several.contact.id)!.diff).toEqual(
      [],
    );
  });

  test("keeps who was found; whose record is another's, or who was said to be nobody, is for a person", async () => {
    const connection = await aMappedConnection(MAPPING, { liveAt: null });
    const [first, second, nobody] = [await aLinkedContact(), await aLinkedContact(), await aLinkedContact()];
    const record = { id: newId(), connectionId: connection.id, contactId: nobody.contact.id };
    await db.insert(crmRecords).values({ ...record, state: "missing", foundBy: "person" });
    const { crm, asked } = anAskedCrm(() => found("1", {}), { fields: FIELDS });
    const { row } = await compare("dry_run", connection, crm);
    expect(row.counts).toEqual({ differs: 1, ambiguous: 1, missing: 1 });
    expect(asked.flat()).not.toContain(nobody.contact.id);
    const records = await db.select().from(crmRecords).where(eq(crmRecords.remoteId, "1"));
    expect(records).toMatchObject([{ contactId: first.contact.id, state: "found" }]);
    const [unclear] = await db.select().from(crmRecords).where(eq(crmRecords.contactId, second.contact.id));
    expect(unclear).toMatchObject({ state: "ambiguous", candidates: [{ remoteId: "1" }] });
  });

  test("knows what would be refused: a field that is gone, closed, too short, or knows other choices", async () => {
    const connection = await aMappedConnection({ ...MAPPING, profile_url: "Url__c" });
    await aLinkedContact();
    const { crm } = anAskedCrm(() => found("1", {}), {
      fields: [
        aField("Ideas__c", { writable: false }),
        aField("Since__c", { type: "choice", choices: ["never"] }),
        aField("Url__c", { maxLength: 5 }),
      ],
    });
    const { id, row } = await compare("dry_run", connection, crm);
    expect(row.counts).toEqual({ refused: 1 });
    const [refused] = await rowsOf(id);
    expect(Object.fromEntries(refused!.diff.map(({ field, problem }) => [field, problem]))).toEqual({
      Ideas__c: "read_only",
      Since__c: "not_a_choice",
      Url__c: "too_long",
    });
  });

  test("is outdated once the mapping is another one", async () => {
    const connection = await aMappedConnection(MAPPING);
    const { crm } = anAskedCrm(() => ({ state: "missing" }));
    const { id, actor } = await compare("dry_run", connection, crm);
    const at = { connectionId: connection.id, comparisonId: id };
    expect(await getComparison(sql, actor, at)).toMatchObject({ mappingChanged: false });
    await db.delete(crmMappings).where(eq(crmMappings.fact, "ideas_posted"));
    expect(await getComparison(sql, actor, at)).toMatchObject({ mappingChanged: true });
  });
});
