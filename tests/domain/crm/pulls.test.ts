import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { GUEST, SYSTEM } from "#app/domain/core/actor.ts";
import { type Crm, CrmFailure } from "#app/domain/crm/port.ts";
import { keepExchanges } from "#app/domain/crm/pulls/keep-exchanges.server.ts";
import { runPull } from "#app/domain/crm/pulls/run-pull.server.ts";
import { PullMovedOn, savePage } from "#app/domain/crm/pulls/save-page.server.ts";
import { setPullInterval } from "#app/domain/crm/pulls/set-pull-interval.server.ts";
import { startDuePulls } from "#app/domain/crm/pulls/start-due-pulls.server.ts";
import { startPull } from "#app/domain/crm/pulls/start-pull.server.ts";
import { newId } from "#db/ids.ts";
import { contactLinks, contacts, customerAccounts } from "#db/schema/crm.ts";
import { crmConnections, crmPullErrors, crmPulls, crmRecords } from "#db/schema/crm-sync.ts";
import {
  aConnection,
  aPage,
  aPulledAccount,
  aPulledContact,
  aReadableCrm,
} from "#tests/support/crm-pages.ts";
import { aClock } from "#tests/support/crm-scene.ts";
import { db, sql } from "#tests/support/database.ts";
import { drainLog, waitingJobs } from "#tests/support/drain.ts";
import { aConsentingMember, aContact } from "#tests/support/factories/contact.ts";
import { aMember } from "#tests/support/factories/member.ts";

const admin = () => aMember({ role: "admin" });
const pullOf = async (id: string) => (await db.select().from(crmPulls).where(eq(crmPulls.id, id)))[0]!;
const contactOf = async (id: string) => (await db.select().from(contacts).where(eq(contacts.id, id)))[0]!;
const errors = () => db.select().from(crmPullErrors);

async function run(crm: Crm, pullId: string, now = aClock().now) {
  await runPull(db, { crmFor: () => crm, keepExchanges, now }, { pullId });
  return pullOf(pullId);
}

/** Starts a reading and reads one page. */
async function read(page: Parameters<typeof aPage>[0], connection?: typeof crmConnections.$inferSelect) {
  const { id: connectionId } = connection ?? (await aConnection());
  const pullId = await startPull(db, SYSTEM, { connectionId, full: true });
  return run(aReadableCrm(() => aPage(page)).crm, pullId);
}

describe("starting a reading", () => {
  test("puts one job in the queue of its connection and says who did it", async () => {
    const connection = await aConnection();
    const actor = await admin();
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

  test("puts back what fell out of the queue", async () => {
    const connection = await aConnection();
    const id = newId();
    await db
      .insert(crmPulls)
      .values({ id, connectionId: connection.id, movedAt: new Date("2026-06-01T11:00:00Z") });
    await startDuePulls(db, now);
    expect(await waitingJobs()).toMatchObject([{ payload: { pullId: id } }]);
  });

  test("how often is a choice that is written down", async () => {
    const connection = await aConnection();
    const actor = await admin();
    await setPullInterval(db, actor, { connectionId: connection.id, every: 60 });
    await setPullInterval(db, actor, { connectionId: connection.id, every: 60 });
    const [row] = await db.select().from(crmConnections).where(eq(crmConnections.id, connection.id));
    expect(row!.pullEvery).toBe(60);
    expect(await sql`select action from audit_entries`).toEqual([{ action: "connection.reading_changed" }]);
  });
});

describe("who a record is", () => {
  test("nobody known is a new contact, with its account", async () => {
    const pull = await read({
      accounts: [aPulledAccount("A1", { value: "12000.50", tier: "Gold" })],
      contacts: [
        aPulledContact("R1", { email: "Ada@Example.com", accountRemoteId: "A1", segment: "Enterprise" }),
      ],
    });
    expect(pull).toMatchObject({ state: "done", readRows: 1, createdRows: 1, accountRows: 1, failedRows: 0 });
    const [account] = await db.select().from(customerAccounts);
    expect(account).toMatchObject({ name: "Account A1", value: "12000.50", currency: "EUR", tier: "Gold" });
    expect(await db.select().from(contacts)).toMatchObject([
      {
        email: "ada@example.com",
        lastName: "R1",
        segment: "Enterprise",
        accountId: account!.id,
        company: "Account A1",
      },
    ]);
    expect(await db.select().from(crmRecords)).toMatchObject([
      { state: "found", remoteId: "R1", foundBy: "pull" },
    ]);
  });

  test("the one with its customer code, whatever the address; what an import brought is kept", async () => {
    const known = await aContact({ externalId: "C-77", email: "old@example.com", extra: { Shop: "Lyon" } });
    const other = await aContact({ email: "new@example.com" });
    const pull = await read({
      contacts: [
        aPulledContact("R1", { customerCode: "C-77", email: "new@example.com", firstName: "Grace" }),
      ],
    });
    expect(pull).toMatchObject({ updatedRows: 1, createdRows: 0 });
    expect(await contactOf(known.id)).toMatchObject({
      email: "new@example.com",
      firstName: "Grace",
      extra: { Shop: "Lyon" },
    });
    expect((await db.select().from(crmRecords)).map((row) => row.contactId)).toEqual([known.id]);
    expect(await contactOf(other.id)).toMatchObject({ lastName: other.lastName });
  });

  test("else the only one with its address", async () => {
    const known = await aContact({ email: "ada@example.com", phone: "123" });
    await read({ contacts: [aPulledContact("R1", { email: "ADA@example.com" })] });
    expect(await contactOf(known.id)).toMatchObject({
      lastName: "R1",
      phone: "123",
      externalId: known.externalId,
    });
    expect(await db.$count(contacts)).toBe(1);
  });

  test("several with one address are left to a person, and shown", async () => {
    await aContact({ email: "ada@example.com" });
    await aContact({ email: "ada@example.com" });
    const pull = await read({
      contacts: [aPulledContact("R1", { email: "ada@example.com" }), aPulledContact("R2")],
    });
    expect(pull).toMatchObject({ failedRows: 1, createdRows: 1, state: "done" });
    expect(await errors()).toMatchObject([{ remoteId: "R1", label: "Ada R1", reason: "several_contacts" }]);
  });

  test("an address with another customer code is somebody else", async () => {
    const known = await aContact({ externalId: "C-1", email: "shop@example.com" });
    const pull = await read({
      contacts: [aPulledContact("R1", { customerCode: "C-2", email: "shop@example.com" })],
    });
    expect(pull).toMatchObject({ createdRows: 1 });
    expect((await contactOf(known.id)).lastName).toBe(known.lastName);
  });

  test("two records with one address are two contacts", async () => {
    const connection = await aConnection();
    await read({ contacts: [aPulledContact("R1", { email: "a@example.com" })] }, connection);
    const pull = await read(
      {
        contacts: [
          aPulledContact("R1", { email: "a@example.com" }),
          aPulledContact("R2", { email: "a@example.com" }),
        ],
      },
      connection,
    );
    expect(pull).toMatchObject({ createdRows: 1, unchangedRows: 1, failedRows: 0 });
  });

  test("its remote id, once that is known, even if all else changes", async () => {
    const connection = await aConnection();
    await read(
      { contacts: [aPulledContact("R1", { email: "a@example.com", customerCode: "C-1" })] },
      connection,
    );
    const pull = await read(
      { contacts: [aPulledContact("R1", { email: "b@example.com", customerCode: "C-2" })] },
      connection,
    );
    expect(pull).toMatchObject({ updatedRows: 1, createdRows: 0 });
    expect(await db.select().from(contacts)).toMatchObject([{ email: "b@example.com", externalId: "C-2" }]);
  });

  test("a code of another contact is not taken from it", async () => {
    const connection = await aConnection();
    await read({ contacts: [aPulledContact("R1", { email: "a@example.com" })] }, connection);
    const owner = await aContact({ externalId: "C-9" });
    const pull = await read(
      { contacts: [aPulledContact("R1", { email: "b@example.com", customerCode: "C-9" })] },
      connection,
    );
    expect(pull).toMatchObject({ failedRows: 1, updatedRows: 0 });
    expect(await errors()).toMatchObject([{ reason: "code_taken", contactId: owner.id }]);
    expect(await sql`select email from contacts where id <> ${owner.id}`).toEqual([
      { email: "a@example.com" },
    ]);
  });

  test("the same code twice in one page counts once", async () => {
    const pull = await read({
      contacts: [
        aPulledContact("R1", { customerCode: "C-1" }),
        aPulledContact("R2", { customerCode: "C-1" }),
      ],
    });
    expect(pull).toMatchObject({ createdRows: 1, failedRows: 1 });
    expect(await errors()).toMatchObject([{ remoteId: "R2", reason: "code_twice" }]);
  });
});

describe("what is taken over", () => {
  test("nothing changes, nothing is written and nobody is told", async () => {
    const connection = await aConnection();
    const page = {
      accounts: [aPulledAccount("A1")],
      contacts: [aPulledContact("R1", { accountRemoteId: "A1" })],
    };
    await read(page, connection);
    const before = await db.select().from(contacts);
    const pull = await read(page, connection);
    expect(pull).toMatchObject({ unchangedRows: 1, updatedRows: 0 });
    expect(await db.select().from(contacts)).toEqual(before);
    expect(await sql`select count(*)::int as n from events where name = 'contacts.pulled'`).toEqual([
      { n: 1 },
    ]);
  });

  test("deleted over there: the record is missing, segment and account are gone, the contact stays", async () => {
    const connection = await aConnection();
    const contact = aPulledContact("R1", { accountRemoteId: "A1", segment: "Enterprise", tier: "Gold" });
    await read({ accounts: [aPulledAccount("A1")], contacts: [contact] }, connection);
    const pull = await read({ contacts: [{ ...contact, deleted: true }] }, connection);
    expect(pull).toMatchObject({ missingRows: 1 });
    expect(await db.select().from(contacts)).toMatchObject([
      { accountId: null, segment: null, tier: null, company: "", lastName: "R1" },
    ]);
    expect(await db.select().from(crmRecords)).toMatchObject([
      { state: "missing", remoteId: null, said: null },
    ]);
  });

  test("of several CRMs the one connected first decides, unless it says nothing", async () => {
    const contact = await aContact({ externalId: "C-1" });
    const second = await aConnection({ kind: "hubspot", createdAt: new Date("2026-02-01") });
    const first = await aConnection({ createdAt: new Date("2026-01-01") });
    await read(
      {
        accounts: [aPulledAccount("H1")],
        contacts: [
          aPulledContact("H", { customerCode: "C-1", segment: "SMB", tier: "Silver", accountRemoteId: "H1" }),
        ],
      },
      second,
    );
    await read(
      {
        accounts: [aPulledAccount("S1")],
        contacts: [
          aPulledContact("S", { customerCode: "C-1", segment: "Enterprise", accountRemoteId: "S1" }),
        ],
      },
      first,
    );
    expect(await contactOf(contact.id)).toMatchObject({
      segment: "Enterprise",
      tier: "Silver",
      company: "Account S1",
      lastName: "S",
    });
    await read({ contacts: [aPulledContact("S", { deleted: true })] }, first);
    expect(await contactOf(contact.id)).toMatchObject({
      segment: "SMB",
      company: "Account H1",
      lastName: "H",
    });
  });

  test("an account that is renamed is the company of its people", async () => {
    const connection = await aConnection();
    await read(
      { accounts: [aPulledAccount("A1")], contacts: [aPulledContact("R1", { accountRemoteId: "A1" })] },
      connection,
    );
    await read({ accounts: [aPulledAccount("A1", { name: "New name" })] }, connection);
    expect(await db.select().from(contacts)).toMatchObject([{ company: "New name" }]);
  });

  test("an amount that is none is left out, not guessed", async () => {
    await read({
      accounts: [
        aPulledAccount("A1", { value: "lots", currency: "euro" }),
        aPulledAccount("A2", { value: "99999999999999999" }),
      ],
    });
    expect(await db.select().from(customerAccounts)).toMatchObject([
      { value: null, currency: null },
      { value: null, currency: "EUR" },
    ]);
  });

  test("another address matches members anew", async () => {
    const connection = await aConnection();
    const member = await aConsentingMember();
    await read({ contacts: [aPulledContact("R1", { email: "elsewhere@example.com" })] }, connection);
    await drainLog();
    expect(await db.select().from(contactLinks)).toEqual([]);
    await read({ contacts: [aPulledContact("R1", { email: member.email })] }, connection);
    await drainLog();
    expect(await db.select().from(contactLinks)).toMatchObject([{ memberId: member.id, unlinkedAt: null }]);
    await read({ contacts: [aPulledContact("R1", { email: "elsewhere@example.com" })] }, connection);
    await drainLog();
    expect(await db.select().from(contactLinks)).toMatchObject([{ unlinkReason: "email_changed" }]);
  });
});

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
    const pull = await run(crm, pullId);
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
    await run(crm, pullId, clock.now);
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
    return run(crm, pullId);
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
      expect(await run(crm, pullId)).toMatchObject(expected);
    }
    expect(asked).toEqual([]);
  });

  test("our share of the CRM's limit is used up: it waits until the limit starts again, then asks", async () => {
    const connection = await aConnection({ budgetShare: 50 });
    const pullId = await startPull(db, SYSTEM, { connectionId: connection.id, full: true });
    const clock = aClock();
    const { crm, asked, state } = aReadableCrm((_from, nth) => aPage({ next: String(nth) }));
    state.budget = { used: 50, limit: 100, resetsAt: null };
    expect(await run(crm, pullId, clock.now)).toMatchObject({ state: "running", waitsFor: "budget" });
    expect(asked).toHaveLength(1);
    clock.later(3600);
    expect(await run(crm, pullId, clock.now)).toMatchObject({ waitsFor: "budget" });
    expect(asked).toHaveLength(2);
    state.budget = { used: 51, limit: 100, resetsAt: "2026-06-01T23:00:00Z" };
    clock.later(3600);
    expect((await run(crm, pullId, clock.now)).waitsUntil).toEqual(new Date("2026-06-01T23:00:00Z"));
  });
});
