import { expect, test } from "vitest";
import { listExchanges } from "#app/domain/crm/console/exchange-queries.server.ts";
import { getConnectionHealth } from "#app/domain/crm/console/health-queries.server.ts";
import { getRecord, listRecords } from "#app/domain/crm/console/record-queries.server.ts";
import { countReplay } from "#app/domain/crm/console/replay-queries.server.ts";
import { pastDay } from "#app/domain/crm/console/replay-schema.ts";
import { listDeliveries } from "#app/domain/crm/delivery-queries.server.ts";
import { sql } from "#tests/support/database.ts";
import { aConnection } from "#tests/support/factories/connection.ts";
import { aDelivery, aLinkedContact, anExchange, aRecord } from "#tests/support/factories/delivery.ts";
import { aMember } from "#tests/support/factories/member.ts";

const anAdmin = () => aMember({ role: "admin" });
const ago = (seconds: number) => new Date(Date.now() - seconds * 1000);
const ALL = { state: "all" as const, q: "", after: null };

test("health counts what waits, what was told, and what fails by kind with the newest words", async () => {
  const [admin, crm, other] = [await anAdmin(), await aConnection(), await aConnection()];
  const someone = await aLinkedContact();
  const put = (wanted: Parameters<typeof aDelivery>[2]) => aDelivery(crm.id, someone, wanted);
  await put({ updatedAt: ago(90) });
  await put({
    nextAttemptAt: ago(-600),
    errorKind: "locked",
    lastError: "Somebody edits it",
    updatedAt: ago(60),
  });
  await put({ state: "sent", sentAt: ago(10) });
  await put({ state: "sent", sentAt: ago(1800) });
  await put({ state: "sent", sentAt: ago(200_000) });
  await put({ state: "dead", errorKind: "invalid_value", lastError: "Old words", updatedAt: ago(500) });
  await put({ state: "dead", errorKind: "invalid_value", lastError: "New words", updatedAt: ago(5) });
  await aDelivery(other.id, someone, { state: "dead", errorKind: "gone", lastError: "Elsewhere" });
  await aRecord(crm.id, someone.contact.id, { state: "ambiguous", remoteId: null });
  expect(await getConnectionHealth(sql, admin, crm.id)).toMatchObject({
    pending: 2,
    retrying: 1,
    dead: 2,
    oldestPendingAt: expect.any(Date),
    nextAttemptAt: expect.any(Date),
    sentLastMinute: 1,
    sentLastHour: 2,
    sentLastDay: 2,
    ambiguous: 1,
    missing: 0,
    failures: [
      { kind: "invalid_value", waiting: 0, dead: 2, lastReason: "New words" },
      { kind: "locked", waiting: 1, dead: 0, lastReason: "Somebody edits it" },
    ],
  });
});

test("records are found by name, code, remote id and state, and page without losing one", async () => {
  const [admin, crm] = [await anAdmin(), await aConnection()];
  const people = [];
  for (const lastName of ["Abel", "Béranger", "Cohen"]) {
    const someone = await aLinkedContact({ lastName });
    await aDelivery(crm.id, someone, { state: lastName === "Cohen" ? "dead" : "sent" });
    people.push(someone);
  }
  await aRecord(crm.id, people[0]!.contact.id, { remoteId: "003A" });
  const namesOf = async (wanted: Partial<typeof ALL> | { state: "dead" }) =>
    (await listRecords(sql, admin, { connectionId: crm.id, ...ALL, ...wanted })).items.map(
      ({ name }) => name,
    );
  expect(await namesOf({})).toEqual(["Ada Cohen", "Ada Béranger", "Ada Abel"]);
  expect(await namesOf({ q: "beranger" })).toEqual(["Ada Béranger"]);
  expect(await namesOf({ q: "003A" })).toEqual(["Ada Abel"]);
  expect(await namesOf({ q: people[2]!.contact.externalId! })).toEqual(["Ada Cohen"]);
  expect(await namesOf({ state: "dead" })).toEqual(["Ada Cohen"]);
});

test("one record says who it is there and what was confirmed; a contact the CRM was never told of is none", async () => {
  const [admin, crm] = [await anAdmin(), await aConnection()];
  const someone = await aLinkedContact();
  await aRecord(crm.id, someone.contact.id, {
    remoteId: "003A",
    foundBy: "email",
    confirmed: { Tier__c: "Gold" },
    confirmedAt: ago(60),
  });
  const which = { connectionId: crm.id, contactId: someone.contact.id };
  expect(await getRecord(sql, admin, which)).toMatchObject({
    linked: true,
    found: "found",
    foundBy: "email",
    remoteId: "003A",
    confirmed: { Tier__c: "Gold" },
  });
  const stranger = await aLinkedContact();
  const unknown = getRecord(sql, admin, { ...which, contactId: stranger.contact.id });
  await expect(unknown).rejects.toMatchObject({ code: "no_such_record" });
});

test("requests and answers are listed newest first, of one contact or of all, with a cursor", async () => {
  const [admin, crm, other] = [await anAdmin(), await aConnection(), await aConnection()];
  const someone = await aLinkedContact();
  for (const seconds of [30, 20, 10]) await anExchange(crm.id, { at: ago(seconds), durationMs: seconds });
  await anExchange(crm.id, { at: ago(5), contactId: someone.contact.id, durationMs: 5 });
  await anExchange(other.id, {});
  const listed = async (contactId: string | null) =>
    (await listExchanges(sql, admin, { connectionId: crm.id, contactId, after: null })).items.map(
      ({ durationMs }) => durationMs,
    );
  expect(await listed(null)).toEqual([5, 10, 20, 30]);
  expect(await listed(someone.contact.id)).toEqual([5]);
});

test("messages are narrowed to one kind of failure", async () => {
  const [admin, crm] = [await anAdmin(), await aConnection()];
  const someone = await aLinkedContact();
  await aDelivery(crm.id, someone, { state: "dead", errorKind: "invalid_value" });
  const locked = await aDelivery(crm.id, someone, { state: "dead", errorKind: "locked" });
  const which = { connectionId: crm.id, state: "dead" as const, failure: "locked" as const, after: null };
  expect((await listDeliveries(sql, admin, which)).items.map(({ id }) => id)).toEqual([locked.id]);
});

test("what would be told again is what was told or given up since, of people who are still linked", async () => {
  const [admin, crm] = [await anAdmin(), await aConnection()];
  const [someone, gone] = [await aLinkedContact(), await aLinkedContact()];
  await aDelivery(crm.id, someone, { state: "sent", updatedAt: ago(100) });
  await aDelivery(crm.id, someone, { state: "dead", updatedAt: ago(100) });
  await aDelivery(crm.id, someone, { state: "pending", updatedAt: ago(100) });
  await aDelivery(crm.id, someone, { state: "sent", updatedAt: ago(100_000) });
  await aDelivery(crm.id, gone, { state: "sent", updatedAt: ago(100) });
  await sql`update contact_links set unlinked_at = now() where id = ${gone.link.id}`;
  expect(await countReplay(sql, admin, { connectionId: crm.id, since: ago(1000) })).toBe(2);
});

test("a day is one that has begun", () => {
  const now = new Date("2026-06-01T10:00:00Z");
  expect(pastDay("2026-06-01", now)).toEqual(new Date("2026-06-01T00:00:00Z"));
  for (const wrong of ["2026-06-02", "2026-02-30", "1.6.2026", ""]) expect(pastDay(wrong, now)).toBeNull();
});

test("nobody but an admin looks into the console", async () => {
  const [agent, crm] = [await aMember({ role: "agent" }), await aConnection()];
  const which = { connectionId: crm.id, contactId: null, after: null };
  for (const asked of [
    getConnectionHealth(sql, agent, crm.id),
    listRecords(sql, agent, { connectionId: crm.id, ...ALL }),
    listExchanges(sql, agent, which),
    countReplay(sql, agent, { connectionId: crm.id, since: ago(1) }),
  ]) {
    await expect(asked).rejects.toMatchObject({ code: "not_your_role" });
  }
});
