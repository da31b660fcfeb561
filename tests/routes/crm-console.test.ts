import { expect, test } from "vitest";
import { action as act, loader as overview } from "#app/routes/admin.crm.connections.$id._index.tsx";
import { loader as deliveries } from "#app/routes/admin.crm.connections.$id.deliveries.tsx";
import { loader as records } from "#app/routes/admin.crm.connections.$id.records._index.tsx";
import { loader as record } from "#app/routes/admin.crm.connections.$id.records.$contactId.tsx";
import { loader as askReplay, action as replay } from "#app/routes/admin.crm.connections.$id.replay.tsx";
import { call } from "#tests/support/call.ts";
import { sql } from "#tests/support/database.ts";
import { aConnection } from "#tests/support/factories/connection.ts";
import { aDelivery, aLinkedContact, anExchange, aRecord } from "#tests/support/factories/delivery.ts";
import { aMember } from "#tests/support/factories/member.ts";

const anAdmin = () => aMember({ role: "admin" });
const page = (id: string, rest = "") => ({ url: `/admin/crm/connections/${id}${rest}`, params: { id } });

/** Salesforce, which refused one contact's fields. */
async function aTroubledConnection() {
  const [admin, crm] = [await anAdmin(), await aConnection()];
  const someone = await aLinkedContact();
  const dead = await aDelivery(crm.id, someone, {
    state: "dead",
    attempts: 3,
    errorKind: "invalid_value",
    lastError: "Tier: bad value",
  });
  return { admin, crm, someone, dead };
}

test("the console says how it goes, and one button tries again all that failed for one reason", async () => {
  const { admin, crm, someone } = await aTroubledConnection();
  const locked = await aDelivery(crm.id, someone, { state: "dead", errorKind: "locked" });
  await anExchange(crm.id, { request: "PATCH /composite/sobjects" });
  const shown = await call(overview, { ...page(crm.id), as: admin });
  expect(shown.body).toMatchObject({
    frame: { name: "Sales" },
    health: {
      dead: 2,
      failures: [
        { kind: "invalid_value", dead: 1 },
        { kind: "locked", dead: 1 },
      ],
    },
    calls: { items: [{ request: "PATCH /composite/sobjects" }] },
  });
  const form = { act: "retry_kind", kind: "locked" };
  const done = await call(act, { ...page(crm.id), as: admin, form });
  expect([done.status, done.location]).toEqual([302, `/admin/crm/connections/${crm.id}`]);
  expect(await sql`select id, state from crm_deliveries where state = 'pending'`).toEqual([
    { id: locked.id, state: "pending" },
  ]);
});

test("the last words about a kind are the last there are; where there are none, none", async () => {
  const [admin, crm, someone] = [await anAdmin(), await aConnection(), await aLinkedContact()];
  const failures = async () => (await call(overview, { ...page(crm.id), as: admin })).body.health.failures;
  const silent = { state: "pending", errorKind: "locked", lastError: null } as const;
  await aDelivery(crm.id, someone, silent);
  expect(await failures()).toMatchObject([{ kind: "locked", waiting: 1, lastReason: null }]);
  const other = await aLinkedContact();
  await aDelivery(crm.id, other, { state: "dead", errorKind: "locked", lastError: "Row locked" });
  await sql`update crm_deliveries set updated_at = now() - interval '1 hour' where state = 'dead'`;
  expect(await failures()).toMatchObject([{ kind: "locked", dead: 1, lastReason: "Row locked" }]);
});

test("pausing and resuming; a kind that is none is refused", async () => {
  const { admin, crm } = await aTroubledConnection();
  const held = async () =>
    (await sql`select held_at is not null as held from crm_connections where id = ${crm.id}`)[0];
  await call(act, { ...page(crm.id), as: admin, form: { act: "hold" } });
  expect(await held()).toEqual({ held: true });
  await call(act, { ...page(crm.id), as: admin, form: { act: "resume" } });
  expect(await held()).toEqual({ held: false });
  const json = { accept: "application/json" };
  const form = { act: "retry_kind", kind: "bad luck" };
  expect((await call(act, { ...page(crm.id), as: admin, form, headers: json })).status).toBe(422);
});

test("one that is asked to slow down waits; it fails once it failed, or admins were told", async () => {
  const admin = await anAdmin();
  const since = new Date("2026-06-01T10:00:00Z");
  const failing = async (row: { failuresInRow: number; adminsToldAt: Date | null }) => {
    const { id } = await aConnection({ ...row, failingSince: since });
    const { frame, health } = (await call(overview, { ...page(id), as: admin })).body;
    expect(frame.failingSince).toEqual(health.failingSince);
    return health.failingSince;
  };
  expect(await failing({ failuresInRow: 0, adminsToldAt: null })).toBeNull();
  expect(await failing({ failuresInRow: 1, adminsToldAt: null })).toEqual(since);
  expect(await failing({ failuresInRow: 0, adminsToldAt: since })).toEqual(since);
});

test("messages, records and one record's requests and answers", async () => {
  const { admin, crm, someone, dead } = await aTroubledConnection();
  await aRecord(crm.id, someone.contact.id, { remoteId: "003A" });
  await anExchange(crm.id, {
    contactId: someone.contact.id,
    sent: { Tier__c: "Gold" },
    answer: { success: false },
  });
  const listed = await call(deliveries, {
    ...page(crm.id, "/deliveries?state=dead&kind=invalid_value"),
    as: admin,
  });
  expect(listed.body).toMatchObject({
    state: "dead",
    failure: "invalid_value",
    page: { items: [{ id: dead.id }] },
  });
  const found = await call(records, { ...page(crm.id, "/records?q=003A"), as: admin });
  expect(found.body).toMatchObject({
    page: { items: [{ contactId: someone.contact.id, remoteId: "003A" }] },
  });
  const params = { id: crm.id, contactId: someone.contact.id };
  const one = await call(record, { url: "/", params, as: admin });
  expect(one.body).toMatchObject({
    record: { remoteId: "003A" },
    deliveries: { items: [{ id: dead.id }] },
    exchanges: { items: [{ sent: { Tier__c: "Gold" }, answer: { success: false } }] },
  });
});

test("telling again is counted first, then done; a day to come is none", async () => {
  const { admin, crm } = await aTroubledConnection();
  const today = new Date().toISOString().slice(0, 10);
  const asked = await call(askReplay, { ...page(crm.id, `/replay?since=${today}`), as: admin });
  expect(asked.body).toMatchObject({ count: 1, bad: false });
  const wrong = await call(askReplay, { ...page(crm.id, "/replay?since=2999-01-01"), as: admin });
  expect(wrong.body).toMatchObject({ count: null, bad: true, asked: "2999-01-01" });
  const refused = await call(replay, {
    ...page(crm.id, "/replay"),
    as: admin,
    form: { since: "2999-01-01" },
  });
  expect(refused).toMatchObject({ status: 422, body: { errors: { since: "bad_date" } } });
  const done = await call(replay, { ...page(crm.id, "/replay"), as: admin, form: { since: today } });
  expect([done.status, done.location]).toEqual([302, `/admin/crm/connections/${crm.id}`]);
  expect(await sql`select state from crm_deliveries`).toEqual([{ state: "pending" }]);
});

test("one that is still being set up leads to its next step", async () => {
  const [admin, crm] = [await anAdmin(), await aConnection({ liveAt: null })];
  const shown = await call(overview, { ...page(crm.id), as: admin });
  expect(shown.location).toMatch(new RegExp(`^/admin/crm/connections/${crm.id}/`));
});
