import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { decideRecord } from "#app/domain/crm/decide-record.server.ts";
import { listMatches } from "#app/domain/crm/match-queries.server.ts";
import { startPull } from "#app/domain/crm/pulls/start-pull.server.ts";
import { contacts } from "#db/schema/crm.ts";
import { type crmConnections, crmRecords } from "#db/schema/crm-sync.ts";
import { aPage, aPulledContact, aReadableCrm } from "#tests/support/crm-pages.ts";
import { db, sql } from "#tests/support/database.ts";
import { aConnection } from "#tests/support/factories/connection.ts";
import { aContact } from "#tests/support/factories/contact.ts";
import { aDelivery, aLinkedContact, aRecord } from "#tests/support/factories/delivery.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { contactOf, pullErrors, readPage, runOnce } from "#tests/support/pull-scene.ts";

const ADDRESS = "shop@example.com";
const shop = (remoteId: string, customerCode: string | null = null) =>
  aPulledContact(remoteId, { email: ADDRESS, segment: `of ${remoteId}`, customerCode });

let connection: typeof crmConnections.$inferSelect;
let known: typeof contacts.$inferSelect;

beforeEach(async () => {
  connection = await aConnection({ kind: "salesforce" });
  known = await aContact({ email: ADDRESS, externalId: null, lastName: "Before" });
});

const read = (...records: ReturnType<typeof shop>[]) => readPage({ contacts: records }, connection);
const record = async (contactId = known.id) =>
  (await db.select().from(crmRecords).where(eq(crmRecords.contactId, contactId)))[0];
const asked = async () =>
  (await listMatches(sql, await aMember({ role: "agent" }), { after: null })).items.map((question) =>
    question.kind === "record"
      ? [question.contact.id, question.candidates.map(({ remoteId }) => remoteId)]
      : question.kind,
  );
const decide = async (remoteId: string | null) =>
  decideRecord(db, await aMember({ role: "agent" }), {
    recordId: (await record())!.id,
    remoteId,
    now: new Date(),
  });

describe("of two records with the address of one contact neither is taken for it, and a person is asked", () => {
  test("in one page", async () => {
    await read(shop("R1"), shop("R2"));
    expect(await record()).toMatchObject({ state: "ambiguous", remoteId: null, said: null });
    expect(await asked()).toEqual([[known.id, ["R1", "R2"]]]);
  });

  test("in two pages of one reading", async () => {
    const pullId = await startPull(db, SYSTEM, { connectionId: connection.id, full: true });
    const { crm } = aReadableCrm(({ cursor }) =>
      aPage({ contacts: [shop(cursor ? "R2" : "R1")], next: cursor ? null : "2" }),
    );
    expect(await runOnce(crm, pullId)).toMatchObject({ state: "done", updatedRows: 1, failedRows: 1 });
    expect(await pullErrors()).toMatchObject([
      { remoteId: "R2", reason: "several_records", contactId: known.id },
    ]);
    expect(await asked()).toEqual([[known.id, ["R1", "R2"]]]);
    expect(await record()).toMatchObject({ state: "ambiguous", remoteId: null, said: null, foundBy: null });
    // What only the first of them said is nobody's.
    expect(await contactOf(known.id)).toMatchObject({ segment: null });
  });

  test("in two readings, and however often one of them comes again", async () => {
    await read(shop("R1"));
    expect(await record()).toMatchObject({ state: "found", remoteId: "R1", foundBy: "email" });
    await read(shop("R2"));
    const { lookedUpAt } = (await record())!;
    await read(shop("R1"));
    await read(shop("R3"), shop("R2"));
    expect(await asked()).toEqual([[known.id, ["R1", "R2", "R3"]]]);
    expect((await record())!.lookedUpAt).toEqual(lookedUpAt);
    expect(await db.$count(contacts)).toBe(1);
  });

  test("when the first changes in the same page, too", async () => {
    await read(shop("R1"));
    const pull = await read({ ...shop("R1"), lastName: "Changed" }, shop("R2"));
    expect(pull).toMatchObject({ updatedRows: 0, failedRows: 2 });
    expect(await asked()).toEqual([[known.id, ["R1", "R2"]]]);
  });

  test("when the second one has the contact's customer code", async () => {
    await db.update(contacts).set({ externalId: "C-1" }).where(eq(contacts.id, known.id));
    await read(shop("R1"));
    await read(shop("R2", "C-1"));
    expect(await asked()).toEqual([[known.id, ["R1", "R2"]]]);
    // Read again, its code is enough.
    await read(shop("R2", "C-1"));
    expect(await record()).toMatchObject({ state: "found", remoteId: "R2", foundBy: "customer_code" });
    expect(await asked()).toEqual([]);
  });
});

describe("a record keeps its contact when another has the same address", () => {
  const another = async () => {
    await read(shop("R2"));
    expect(await record()).toMatchObject({ state: "found", remoteId: "R1" });
    expect(await db.$count(contacts)).toBe(2);
    expect(await asked()).toEqual([]);
  };

  test("that a person chose", async () => {
    await read(shop("R1"), shop("R2"));
    await decide("R1");
    await another();
  });

  test("that has its customer code, even in the same page and after it", async () => {
    await db.update(contacts).set({ externalId: "C-1" }).where(eq(contacts.id, known.id));
    await read(shop("R2"), shop("R1", "C-1"));
    await another();
  });

  test("that has our id", async () => {
    await aRecord(connection.id, known.id, { remoteId: "R1", foundBy: "email", keyed: true });
    await another();
  });

  test("that something was told already", async () => {
    await db.delete(contacts);
    const linked = await aLinkedContact({ email: ADDRESS });
    known = linked.contact;
    await aRecord(connection.id, known.id, { remoteId: "R1", foundBy: "email" });
    await aDelivery(connection.id, linked, { kind: "timeline_entry", state: "sent", sentAt: new Date() });
    await another();
  });

  test("that it was made from", async () => {
    await db.delete(contacts);
    await read(shop("R1"));
    known = (await db.select().from(contacts))[0]!;
    await another();
  });
});

test("whom a person said to be none of them is not taken for the next one either", async () => {
  await read(shop("R1"), shop("R2"));
  await decide(null);
  await read(shop("R3"));
  expect(await record()).toMatchObject({ state: "missing", foundBy: "person" });
  expect(await db.$count(contacts)).toBe(2);
});
