import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { SYSTEM } from "#app/domain/core/actor.ts";
import type { Found } from "#app/domain/crm/port.ts";
import { refreshContact } from "#app/domain/crm/refresh-contact.server.ts";
import { unlinkWithdrawn } from "#app/domain/crm/unlink-contacts.server.ts";
import { newId } from "#db/ids.ts";
import { members } from "#db/schema/accounts.ts";
import { contacts } from "#db/schema/crm.ts";
import { crmConnections, crmDeliveries, crmMappings, crmRecords } from "#db/schema/crm-sync.ts";
import { aClock, aCrm, deliver, withoutHonours } from "#tests/support/crm-scene.ts";
import { db, sql } from "#tests/support/database.ts";
import { aConnection } from "#tests/support/factories/connection.ts";
import { aMatchingConsent } from "#tests/support/factories/contact.ts";
import { aLinkedContact } from "#tests/support/factories/delivery.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMove } from "#tests/support/factories/milestone.ts";

let clock = aClock();
let connectionId: string;

beforeEach(async () => {
  clock = aClock();
  await withoutHonours();
  await sql`delete from crm_connections`;
  connectionId = (await aConnection()).id;
  await maps({ ideas_posted: ["posted", "decimal"], account_closed: ["closed", "boolean"] });
});

const maps = (mapping: Record<string, [field: string, type: string]>) =>
  db.insert(crmMappings).values(
    Object.entries(mapping).map(([fact, [remoteField, remoteType]]) => ({
      id: newId(),
      connectionId,
      fact,
      remoteField,
      remoteType,
    })),
  );

const foundAs = (remoteId: string, by: "email" | "community_id" = "email"): Found => ({
  state: "found",
  remoteId,
  by,
  keyed: by === "community_id",
  values: {},
});
type Crm = ReturnType<typeof aCrm>;
const run = ({ crm }: Crm) => deliver(crm, clock.now(), connectionId);
const recordOf = async (contactId: string) =>
  (
    await db
      .select()
      .from(crmRecords)
      .where(and(eq(crmRecords.connectionId, connectionId), eq(crmRecords.contactId, contactId)))
  )[0];
const stateOf = async (contactId: string) =>
  (
    await db
      .select({
        kind: crmDeliveries.kind,
        state: crmDeliveries.state,
        lastError: crmDeliveries.lastError,
        attempts: crmDeliveries.attempts,
      })
      .from(crmDeliveries)
      .where(eq(crmDeliveries.contactId, contactId))
      .orderBy(crmDeliveries.kind)
  ).map(({ kind, state, lastError, attempts }) => [kind, state, lastError, attempts]);

async function aToldContact() {
  const linked = await aLinkedContact();
  const idea = await anIdea({ by: linked.member });
  await aMove(idea.id, { to: "accepted", silent: true });
  await refreshContact(db, { contactId: linked.contact.id });
  return linked;
}

describe("a contact", () => {
  test("is looked for once, then told by the id found; only what is mapped, in the types of their fields", async () => {
    const { contact, member } = await aToldContact();
    const crm = aCrm(undefined, { find: () => foundAs("R1") });
    await run(crm);
    expect(crm.sought).toEqual([[contact.id]]);
    expect(crm.calls.find(({ kind }) => kind === "fields")).toMatchObject({
      content: { posted: 1, closed: false },
      target: { communityId: member.id, remoteId: "R1", keyed: false, create: null },
    });
    expect(await recordOf(contact.id)).toMatchObject({
      state: "found",
      remoteId: "R1",
      keyed: true,
      foundBy: "email",
      confirmed: { posted: 1, closed: false },
      confirmedAt: clock.now(),
    });
    await anIdea({ by: member });
    await refreshContact(db, { contactId: contact.id });
    await run(crm);
    expect(crm.sought).toHaveLength(1);
    expect(crm.calls.at(-1)).toMatchObject({
      content: { posted: 2, closed: false },
      target: { keyed: true },
    });
  });

  test("that is not there is left alone, until it changes, a day is over or it may be made", async () => {
    const { contact, member } = await aToldContact();
    await db.update(contacts).set({ updatedAt: new Date("2026-05-01T10:00:00Z") });
    const crm = aCrm(() => ({ ok: true, remoteId: "R9", created: true }), {
      find: () => ({ state: "missing" }),
    });
    await run(crm);
    expect(crm.calls).toEqual([]);
    const left = [
      ["contact_fields", "cancelled", "record_missing", 0],
      ["timeline_entry", "cancelled", "record_missing", 0],
    ];
    expect(await stateOf(contact.id)).toEqual(left);
    expect(await recordOf(contact.id)).toMatchObject({ state: "missing", remoteId: null });
    await refreshContact(db, { contactId: contact.id });
    await run(crm);
    expect(crm.sought).toHaveLength(1);
    expect(await stateOf(contact.id)).toEqual(left);
    await db.update(contacts).set({ updatedAt: new Date(clock.now().getTime() + 1000) });
    clock.later(5);
    await refreshContact(db, { contactId: contact.id });
    await run(crm);
    expect(crm.sought).toHaveLength(2);
    clock.later(25 * 3600);
    await refreshContact(db, { contactId: contact.id });
    await run(crm);
    expect(crm.sought).toHaveLength(3);
    await db.update(crmConnections).set({ allowCreate: true });
    await refreshContact(db, { contactId: contact.id });
    await run(crm);
    expect(crm.calls[0]!.target).toMatchObject({
      communityId: member.id,
      remoteId: null,
      create: { firstName: "Ada", lastName: contact.lastName, email: contact.email },
    });
    expect(await recordOf(contact.id)).toMatchObject({ state: "found", remoteId: "R9", foundBy: "created" });
    expect((await stateOf(contact.id)).map(([, state]) => state)).toEqual(["sent", "sent"]);
  });

  test("that could be several waits for a person; all others go on", async () => {
    const [unclear, clear] = [await aToldContact(), await aToldContact()];
    const candidates = [
      { remoteId: "A", label: "Ada A" },
      { remoteId: "B", label: "Ada B" },
    ];
    const crm = aCrm(undefined, {
      find: ({ id }) => (id === unclear.contact.id ? { state: "ambiguous", candidates } : foundAs("R2")),
    });
    await run(crm);
    expect(await recordOf(unclear.contact.id)).toMatchObject({ state: "ambiguous", candidates });
    expect((await stateOf(unclear.contact.id)).map(([, state, why]) => [state, why])).toEqual([
      ["dead", "ambiguous"],
      ["dead", "ambiguous"],
    ]);
    expect(new Set(crm.calls.map(({ contactId }) => contactId))).toEqual(new Set([clear.contact.id]));
  });

  test("whose record is another contact's already is for a person, too", async () => {
    const [one, two] = [await aToldContact(), await aToldContact()];
    const crm = aCrm(undefined, { find: () => foundAs("R1") });
    await run(crm);
    const records = [(await recordOf(one.contact.id))!, (await recordOf(two.contact.id))!];
    expect(records.map(({ state }) => state).sort()).toEqual(["ambiguous", "found"]);
  });

  test("that somebody deleted over there is forgotten and looked for again, once", async () => {
    const { contact, member } = await aToldContact();
    await run(aCrm(undefined, { find: () => foundAs("R1") }));
    const refuse = async (found: Found) => {
      await anIdea({ by: member });
      await refreshContact(db, { contactId: contact.id });
      const crm = aCrm(
        ({ target }) =>
          target!.remoteId === "R3"
            ? { ok: true }
            : { giveUp: true, kind: "not_found", reason: `no ${target!.remoteId}` },
        { find: () => found },
      );
      await run(crm);
      return crm;
    };
    const again = await refuse(foundAs("R3"));
    expect(again.calls.map(({ target }) => target!.remoteId)).toEqual(["R1", "R3"]);
    expect(await recordOf(contact.id)).toMatchObject({ remoteId: "R3", confirmed: { posted: 2 } });
    await db.update(crmRecords).set({ remoteId: "R4" });
    const dead = await refuse(foundAs("R4"));
    expect(dead.calls.map(({ target }) => target!.remoteId)).toEqual(["R4", "R4"]);
    expect(await stateOf(contact.id)).toContainEqual(["contact_fields", "dead", "no R4", 2]);
  });

  test("without consent is not even looked for", async () => {
    const { member } = await aToldContact();
    await aMatchingConsent(member.id, false);
    const crm = aCrm(undefined, { find: () => foundAs("R1") });
    await run(crm);
    expect(crm.sought).toEqual([]);
    expect(crm.calls).toEqual([]);
  });
});

describe("taking back", () => {
  const withdraw = async (memberId: string) => {
    await aMatchingConsent(memberId, false);
    await db.transaction((tx) => unlinkWithdrawn(tx as never, SYSTEM, [memberId]));
  };

  test("empties what was confirmed and what is mapped, with the keys of the entries; then nothing is known", async () => {
    const { contact, member } = await aToldContact();
    const crm = aCrm(undefined, { find: () => foundAs("R1") });
    await run(crm);
    await db
      .update(crmMappings)
      .set({ remoteField: "posted_now" })
      .where(eq(crmMappings.fact, "ideas_posted"));
    await withdraw(member.id);
    expect(await recordOf(contact.id)).toMatchObject({ confirmed: { posted: null, closed: null } });
    await run(crm);
    const entry = crm.calls.find(({ kind }) => kind === "entry")!;
    const clear = crm.calls.at(-1)!;
    expect(clear).toMatchObject({ kind: "clear", target: { remoteId: "R1", communityId: member.id } });
    const { fields, entryKeys } = clear.content as { fields: string[]; entryKeys: string[] };
    expect(fields.sort()).toEqual(["closed", "posted", "posted_now"]);
    expect(entryKeys).toEqual([entry.key.id]);
    expect(await recordOf(contact.id)).toMatchObject({ confirmed: null, keyed: false });
  });

  test("of a closed account says so where it is mapped, and leaves an entry without a name", async () => {
    const { member } = await aToldContact();
    const crm = aCrm(undefined, { find: () => foundAs("R1") });
    await run(crm);
    await db.update(members).set({ closedAt: new Date(), email: null }).where(eq(members.id, member.id));
    await withdraw(member.id);
    await run(crm);
    const [said, clear] = crm.calls.slice(-2);
    expect(said).toMatchObject({ kind: "fields", content: { closed: true } });
    expect(clear).toMatchObject({ kind: "clear", content: { fields: ["posted"] } });
    const [entry] = await sql`select detail, target_id from audit_entries where action = 'record.erased'`;
    expect(entry).toEqual({ detail: { deliveryId: expect.any(String) }, target_id: connectionId });
  });

  test("is done before the contact is told anything new, and asks for nobody by address", async () => {
    const { contact, member } = await aToldContact();
    const crm = aCrm(undefined, { find: () => foundAs("R1") });
    await run(crm);
    await db.delete(crmRecords);
    await withdraw(member.id);
    await aMatchingConsent(member.id, true);
    await sql`insert into contact_links (id, member_id, contact_id, method) values (${newId()}, ${member.id}, ${contact.id}, 'reviewed')`;
    await refreshContact(db, { contactId: contact.id });
    const asked: unknown[] = [];
    const next = aCrm(undefined, {
      find: (sought) => {
        asked.push([sought.email, sought.communityId]);
        return foundAs("R1", "community_id");
      },
    });
    await run(next);
    expect(next.calls[0]!.kind).toBe("clear");
    expect(next.calls.map(({ kind }) => kind).sort()).toEqual(["clear", "entry", "fields"]);
    expect(asked[0]).toEqual([null, member.id]);
  });

  test("of who is not there is done", async () => {
    const { contact, member } = await aToldContact();
    await run(aCrm(undefined, { find: () => foundAs("R1") }));
    await db.delete(crmRecords);
    await withdraw(member.id);
    const crm = aCrm(undefined, { find: () => ({ state: "missing" }) });
    await run(crm);
    expect(crm.calls).toEqual([]);
    expect((await stateOf(contact.id)).map(([kind, state]) => [kind, state])).toContainEqual([
      "clear_fields",
      "sent",
    ]);
  });
});

test("a connection without a mapping is told no fields", async () => {
  await db.delete(crmMappings);
  const { contact } = await aToldContact();
  const crm = aCrm(undefined, { find: () => foundAs("R1") });
  await run(crm);
  expect(crm.calls.map(({ kind }) => kind)).toEqual(["entry"]);
  expect(await stateOf(contact.id)).toContainEqual(["contact_fields", "cancelled", "nothing_mapped", 0]);
});
