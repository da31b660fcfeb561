import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { settleAllContacts } from "#app/domain/crm/pulls/settle-all-contacts.server.ts";
import { contactLinks, contacts, customerAccounts } from "#db/schema/crm.ts";
import { crmConnections, crmRecords } from "#db/schema/crm-sync.ts";
import { aPulledAccount, aPulledContact } from "#tests/support/crm-pages.ts";
import { db, sql } from "#tests/support/database.ts";
import { drainLog } from "#tests/support/drain.ts";
import { aConnection } from "#tests/support/factories/connection.ts";
import { aConsentingMember, aContact } from "#tests/support/factories/contact.ts";
import { contactOf, pullErrors, readPage } from "#tests/support/pull-scene.ts";

describe("who a record is", () => {
  test("nobody known is a new contact, with its account", async () => {
    const pull = await readPage({
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
    const pull = await readPage({
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
    await readPage({ contacts: [aPulledContact("R1", { email: "ADA@example.com" })] });
    expect(await contactOf(known.id)).toMatchObject({
      lastName: "R1",
      phone: "123",
      externalId: known.externalId,
    });
    expect(await db.$count(contacts)).toBe(1);
  });

  test("two records over there with the address of one contact: neither is taken for it", async () => {
    const known = await aContact({ email: "ada@example.com", externalId: null, lastName: "Before" });
    const pull = await readPage({
      contacts: [
        aPulledContact("R1", { email: "ada@example.com" }),
        aPulledContact("R2", { email: "ada@example.com" }),
      ],
    });
    expect(pull).toMatchObject({ failedRows: 2, createdRows: 0, updatedRows: 0, state: "done" });
    expect(await pullErrors()).toMatchObject([
      { remoteId: "R1", reason: "several_records", contactId: known.id },
      { remoteId: "R2", reason: "several_records", contactId: known.id },
    ]);
    expect(await contactOf(known.id)).toMatchObject({ lastName: "Before" });
  });

  test("several with one address are left to a person, and shown", async () => {
    await aContact({ email: "ada@example.com" });
    await aContact({ email: "ada@example.com" });
    const pull = await readPage({
      contacts: [aPulledContact("R1", { email: "ada@example.com" }), aPulledContact("R2")],
    });
    expect(pull).toMatchObject({ failedRows: 1, createdRows: 1, state: "done" });
    expect(await pullErrors()).toMatchObject([
      { remoteId: "R1", label: "Ada R1", reason: "several_contacts" },
    ]);
  });

  test("an address with another customer code is somebody else", async () => {
    const known = await aContact({ externalId: "C-1", email: "shop@example.com" });
    const pull = await readPage({
      contacts: [aPulledContact("R1", { customerCode: "C-2", email: "shop@example.com" })],
    });
    expect(pull).toMatchObject({ createdRows: 1 });
    expect((await contactOf(known.id)).lastName).toBe(known.lastName);
  });

  test("two records with one address are two contacts", async () => {
    const connection = await aConnection();
    await readPage({ contacts: [aPulledContact("R1", { email: "a@example.com" })] }, connection);
    const pull = await readPage(
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
    await readPage(
      { contacts: [aPulledContact("R1", { email: "a@example.com", customerCode: "C-1" })] },
      connection,
    );
    const pull = await readPage(
      { contacts: [aPulledContact("R1", { email: "b@example.com", customerCode: "C-2" })] },
      connection,
    );
    expect(pull).toMatchObject({ updatedRows: 1, createdRows: 0 });
    expect(await db.select().from(contacts)).toMatchObject([{ email: "b@example.com", externalId: "C-2" }]);
  });

  test("a code of another contact is not taken from it", async () => {
    const connection = await aConnection();
    await readPage({ contacts: [aPulledContact("R1", { email: "a@example.com" })] }, connection);
    const owner = await aContact({ externalId: "C-9" });
    const pull = await readPage(
      { contacts: [aPulledContact("R1", { email: "b@example.com", customerCode: "C-9" })] },
      connection,
    );
    expect(pull).toMatchObject({ failedRows: 1, updatedRows: 0 });
    expect(await pullErrors()).toMatchObject([{ reason: "code_taken", contactId: owner.id }]);
    expect(await sql`select email from contacts where id <> ${owner.id}`).toEqual([
      { email: "a@example.com" },
    ]);
  });

  test("the same code twice in one page counts once", async () => {
    const pull = await readPage({
      contacts: [
        aPulledContact("R1", { customerCode: "C-1" }),
        aPulledContact("R2", { customerCode: "C-1" }),
      ],
    });
    expect(pull).toMatchObject({ createdRows: 1, failedRows: 1 });
    expect(await pullErrors()).toMatchObject([{ remoteId: "R2", reason: "code_twice" }]);
  });
});

describe("what is taken over", () => {
  test("nothing changes, nothing is written and nobody is told", async () => {
    const connection = await aConnection();
    const page = {
      accounts: [aPulledAccount("A1")],
      contacts: [aPulledContact("R1", { accountRemoteId: "A1" })],
    };
    await readPage(page, connection);
    const before = await db.select().from(contacts);
    const pull = await readPage(page, connection);
    expect(pull).toMatchObject({ unchangedRows: 1, updatedRows: 0 });
    expect(await db.select().from(contacts)).toEqual(before);
    expect(await sql`select count(*)::int as n from events where name = 'contacts.pulled'`).toEqual([
      { n: 1 },
    ]);
  });

  test("deleted over there: the record is missing, segment and account are gone, the contact stays", async () => {
    const connection = await aConnection();
    const contact = aPulledContact("R1", { accountRemoteId: "A1", segment: "Enterprise", tier: "Gold" });
    await readPage({ accounts: [aPulledAccount("A1")], contacts: [contact] }, connection);
    const pull = await readPage({ contacts: [{ ...contact, deleted: true }] }, connection);
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
    await readPage(
      {
        accounts: [aPulledAccount("H1")],
        contacts: [
          aPulledContact("H", { customerCode: "C-1", segment: "SMB", tier: "Silver", accountRemoteId: "H1" }),
        ],
      },
      second,
    );
    await readPage(
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
    await readPage({ contacts: [aPulledContact("S", { deleted: true })] }, first);
    expect(await contactOf(contact.id)).toMatchObject({
      segment: "SMB",
      company: "Account H1",
      lastName: "H",
    });
  });

  test("an account that is renamed is the company of its people", async () => {
    const connection = await aConnection();
    await readPage(
      { accounts: [aPulledAccount("A1")], contacts: [aPulledContact("R1", { accountRemoteId: "A1" })] },
      connection,
    );
    await readPage({ accounts: [aPulledAccount("A1", { name: "New name" })] }, connection);
    expect(await db.select().from(contacts)).toMatchObject([{ company: "New name" }]);
  });

  test("an amount that is none is left out, not guessed", async () => {
    await readPage({
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
    await readPage({ contacts: [aPulledContact("R1", { email: "elsewhere@example.com" })] }, connection);
    await drainLog();
    expect(await db.select().from(contactLinks)).toEqual([]);
    await readPage({ contacts: [aPulledContact("R1", { email: member.email })] }, connection);
    await drainLog();
    expect(await db.select().from(contactLinks)).toMatchObject([{ memberId: member.id, unlinkedAt: null }]);
    await readPage({ contacts: [aPulledContact("R1", { email: "elsewhere@example.com" })] }, connection);
    await drainLog();
    expect(await db.select().from(contactLinks)).toMatchObject([{ unlinkReason: "email_changed" }]);
  });

  test("a connection that is removed takes along what only it said", async () => {
    const connection = await aConnection();
    await readPage(
      {
        accounts: [aPulledAccount("A1")],
        contacts: [
          aPulledContact("R1", { accountRemoteId: "A1", segment: "Enterprise", email: "a@example.com" }),
        ],
      },
      connection,
    );
    await db.delete(crmConnections).where(eq(crmConnections.id, connection.id));
    await settleAllContacts(db);
    expect(await db.select().from(contacts)).toMatchObject([
      { accountId: null, segment: null, tier: null, email: "a@example.com" },
    ]);
  });
});
