import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { contactBook } from "#app/adapters/crm/contact-book.server.ts";
import type { FieldsWrite, TimelineEntry } from "#app/domain/crm/port.ts";
import { newId } from "#db/ids.ts";
import { contacts, contactTimeline } from "#db/schema/crm.ts";
import { db } from "#tests/support/database.ts";
import { aContact } from "#tests/support/factories/contact.ts";

const entry: TimelineEntry = {
  kind: "accepted",
  role: "author",
  title: "Dark mode",
  url: "https://ideas.example.com/ideas/1-dark-mode",
  reason: "Because.",
  occurredAt: "2026-05-01T10:00:00Z",
};
const at = new Date("2026-05-01T10:00:00Z");
const target = { communityId: "", remoteId: null, keyed: false, create: null };
const write = ({ id }: { id: string }) => ({
  contact: { id, externalId: null, email: null },
  target,
  key: { id: newId(), at },
});

const held = async (id: string) => {
  const [row] = await db.select().from(contacts).where(eq(contacts.id, id));
  const entries = await db.select().from(contactTimeline).where(eq(contactTimeline.contactId, id));
  return { fields: row!.community, at: row!.communityUpdatedAt, titles: entries.map(({ title }) => title) };
};

test("all fields of a batch are written, each to its contact", async () => {
  const book = contactBook(db);
  const [ada, bob] = [await aContact(), await aContact()];
  const writes: FieldsWrite[] = [
    { ...write(ada), values: { ideas_posted: 1, segment: null } },
    { ...write(bob), values: { ideas_posted: 2, account_closed: false } },
  ];
  expect(await book.writeFields(writes)).toEqual([{ ok: true }, { ok: true }]);
  expect(await held(ada.id)).toMatchObject({ fields: { ideas_posted: 1, segment: null }, at });
  expect(await held(bob.id)).toMatchObject({ fields: { ideas_posted: 2, account_closed: false } });
});

test("an entry is added once, however often it comes under one key", async () => {
  const book = contactBook(db);
  const ada = await aContact();
  const once = { ...write(ada), entry };
  await book.addEntries([once, { ...write(ada), entry: { ...entry, title: "Light mode" } }]);
  await book.addEntries([once]);
  expect((await held(ada.id)).titles.sort()).toEqual(["Dark mode", "Light mode"]);
});

test("clearing takes everything of one contact and nothing of another; twice is fine, and so is one who is gone", async () => {
  const book = contactBook(db);
  const [gone, stays] = [await aContact(), await aContact()];
  for (const contact of [gone, stays]) {
    await book.writeFields([{ ...write(contact), values: { ideas_posted: 1 } }]);
    await book.addEntries([{ ...write(contact), entry }]);
  }
  const clear = { ...write(gone), fields: [], entryKeys: [] };
  for (let times = 0; times < 2; times += 1) {
    expect(await book.clear([clear, { ...write({ id: newId() }), fields: [], entryKeys: [] }])).toHaveLength(
      2,
    );
  }
  expect(await held(gone.id)).toMatchObject({ fields: null, titles: [] });
  expect(await held(stays.id)).toMatchObject({ fields: { ideas_posted: 1 }, titles: ["Dark mode"] });
});
