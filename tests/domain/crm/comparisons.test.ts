import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
  getComparison,
  listComparisonRows,
  listComparisons,
} from "#app/domain/crm/comparisons/comparison-queries.server.ts";
import { repairDrift } from "#app/domain/crm/comparisons/repair-drift.server.ts";
import { runComparison } from "#app/domain/crm/comparisons/run-comparison.server.ts";
import { startComparison } from "#app/domain/crm/comparisons/start-comparison.server.ts";
import { stopComparison } from "#app/domain/crm/comparisons/stop-comparison.server.ts";
import { type Crm, CrmFailure, type FieldValues, type Found } from "#app/domain/crm/port.ts";
import { newId } from "#db/ids.ts";
import { contactLinks } from "#db/schema/crm.ts";
import {
  crmComparisonRows,
  crmComparisons,
  crmConnections,
  crmDeliveries,
  crmMappings,
  crmRecords,
} from "#db/schema/crm-sync.ts";
import {
  aField,
  aLinkedContact,
  aMappedConnection,
  anAskedCrm,
  found,
} from "#tests/support/crm-comparing.ts";
import { aClock, baseUrl } from "#tests/support/crm-scene.ts";
import { db, sql } from "#tests/support/database.ts";
import { waitingJobs } from "#tests/support/drain.ts";
import { aMember } from "#tests/support/factories/member.ts";

const admin = () => aMember({ role: "admin" });
const MAPPING = { ideas_posted: "Ideas__c", member_since: "Since__c", ambassador_tier: "Tier__c" };
const FIELDS = Object.values(MAPPING).map((name) => aField(name));
/** What a member who did nothing would be told, as a CRM that answers in text holds it. */
const nothing = (since: Date): FieldValues => ({
  Ideas__c: "0",
  Since__c: `${since.toISOString().slice(0, 10)}T00:00:00.000Z`,
  Tier__c: "",
});
const sinceOf = async (memberId: string) =>
  (await sql<{ at: Date }[]>`select created_at as at from members where id = ${memberId}`)[0]!.at;
const comparisonOf = async (id: string) =>
  (await db.select().from(crmComparisons).where(eq(crmComparisons.id, id)))[0]!;
const rowsOf = (id: string) =>
  db.select().from(crmComparisonRows).where(eq(crmComparisonRows.comparisonId, id));
const jobs = () => sql<{ queue_name: string; run_at: Date }[]>`
  select queue_name, run_at from graphile_worker.jobs where task_identifier = 'compare-with-crm'`;

async function run(crm: Crm, comparisonId: string, now = aClock().now) {
  await runComparison(db, { crmFor: () => crm, baseUrl, now }, { comparisonId });
  return comparisonOf(comparisonId);
}

async function compare(purpose: "dry_run" | "reconcile", connection: { id: string }, crm: Crm) {
  const actor = await admin();
  const id = await startComparison(db, actor, { connectionId: connection.id, purpose });
  return { actor, id, row: await run(crm, id) };
}

/** A contact of whom this connection confirmed something. */
async function aConfirmed(connectionId: string, remoteId: string, confirmed: FieldValues) {
  const linked = await aLinkedContact();
  const { contact } = linked;
  await db.insert(crmRecords).values({
    id: newId(),
    connectionId,
    contactId: contact.id,
    state: "found",
    remoteId,
    keyed: true,
    confirmed,
    confirmedAt: new Date(),
  });
  const id = newId();
  await db.insert(crmDeliveries).values({
    id,
    connectionId,
    contactId: contact.id,
    kind: "contact_fields",
    dedupeKey: `fields:${contact.id}`,
    messageId: id,
    payload: {},
    payloadHash: "x",
    confirmedHash: "x",
    state: "sent",
  });
  return linked;
}

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
    const { id, gone, actor, connection } = await scene();
    await sql`delete from graphile_worker._private_jobs`;
    const at = { connectionId: connection.id, comparisonId: id };
    expect(await repairDrift(db, actor, { ...at, which: "all" })).toBe(2);
    expect(await waitingJobs()).toHaveLength(2);
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
