import { expect, test } from "vitest";
import type { Crm, CrmContact, FieldValues } from "#app/domain/crm/port.ts";
import { newId } from "#db/ids.ts";
import { aClearWrite, aFieldsWrite, anEntryWrite } from "./a-write.ts";

/** What such a CRM holds of one contact, however it got there. */
export type Told = {
  fields: FieldValues | null;
  entries: { kind: string; role: string; title: string }[];
};
/** A CRM without records of its own: it is told everything under our names, and asked nothing. */
export type TellingHarness = {
  name: string;
  start(): Promise<{
    crm: Crm;
    aContact: () => Promise<CrmContact>;
    held: (contact: CrmContact) => Promise<Told>;
  }>;
};

const FIELDS: FieldValues = { username: "ada", ideas_posted: 1, opted_in_to_contact: true, tier_since: null };
const ENTRY = { kind: "accepted", role: "author", title: "Dark mode" } as const;

/** What is asked of every one of them. */
export function telling({ start }: TellingHarness) {
  test("holds the fields that were written last, of each of a batch", async () => {
    const { crm, aContact, held } = await start();
    const contacts = [await aContact(), await aContact()];
    for (const posted of [1, 2]) {
      const writes = contacts.map((contact) => ({
        ...aFieldsWrite({}, { ...FIELDS, ideas_posted: posted }),
        contact,
      }));
      expect(await crm.writeFields(writes)).toMatchObject([{ ok: true }, { ok: true }]);
    }
    for (const contact of contacts)
      expect((await held(contact)).fields).toEqual({ ...FIELDS, ideas_posted: 2 });
  });

  test("adds an entry once, however often it comes under one key", async () => {
    const { crm, aContact, held } = await start();
    const contact = await aContact();
    const write = { ...anEntryWrite({}), contact };
    for (let times = 0; times < 3; times += 1)
      expect(await crm.addEntries([write])).toMatchObject([{ ok: true }]);
    expect((await held(contact)).entries).toEqual([ENTRY]);
    await crm.addEntries([{ ...anEntryWrite({}), contact }]);
    expect((await held(contact)).entries).toHaveLength(2);
  });

  test("clears everything of one contact and nothing of another; twice is fine", async () => {
    const { crm, aContact, held } = await start();
    const [gone, stays] = [await aContact(), await aContact()];
    for (const contact of [gone, stays]) {
      await crm.writeFields([{ ...aFieldsWrite({}, FIELDS), contact }]);
      await crm.addEntries([{ ...anEntryWrite({}), contact }]);
    }
    const clear = { ...aClearWrite({}, Object.keys(FIELDS), [newId()]), contact: gone };
    for (let times = 0; times < 2; times += 1) expect(await crm.clear([clear])).toMatchObject([{ ok: true }]);
    expect(await held(gone)).toEqual({ fields: null, entries: [] });
    expect((await held(stays)).entries).toHaveLength(1);
  });

  test("takes a test without a trace, and has no records to ask for", async () => {
    const { crm, aContact, held } = await start();
    const contact = await aContact();
    const results = await crm.check({ id: newId(), at: new Date() });
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    expect(await held(contact)).toEqual({ fields: null, entries: [] });
    expect([crm.records, crm.budget()]).toEqual([null, null]);
  });
}
