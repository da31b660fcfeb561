import { expect, test } from "vitest";
import { sameValue } from "#app/domain/crm/same-value.ts";
import { newId } from "#db/ids.ts";
import { aClearWrite, aFieldsWrite, anEntryWrite, writeOne } from "./a-write.ts";
import type { CrmHarness, HeldContact } from "./harness.ts";

const VALUES = { text: "Gold", integer: 12, date: "2026-05-01", boolean: true } as const;

/** What every connector does with fields and entries. */
export function writing({ fields, can, poisonKind, start }: CrmHarness) {
  const all = {
    [fields.text]: VALUES.text,
    [fields.integer]: VALUES.integer,
    [fields.date]: VALUES.date,
    [fields.boolean]: VALUES.boolean,
  };
  const expectHeld = (held: HeldContact | null, wanted: Record<string, string | number | boolean | null>) => {
    for (const [name, value] of Object.entries(wanted))
      expect([name, held?.values[name], sameValue(held?.values[name] ?? null, value)]).toEqual([
        name,
        held?.values[name],
        true,
      ]);
  };

  test("writes fields by id, leaves its own id there, and writes by that from then on", async () => {
    const crm = await start();
    const remoteId = await crm.seed({ lastName: "Lovelace" });
    const first = aFieldsWrite({ remoteId }, all);
    expect(await writeOne(crm.connect(), first)).toMatchObject({ ok: true, remoteId });
    expect(await crm.held(remoteId)).toMatchObject({
      lastName: "Lovelace",
      communityId: first.target.communityId,
    });
    expectHeld(await crm.held(remoteId), all);
    const next = { ...first, target: { ...first.target, keyed: true }, values: { [fields.integer]: 13 } };
    expect(await writeOne(crm.connect(), next)).toMatchObject({ ok: true, remoteId });
    expectHeld(await crm.held(remoteId), { ...all, [fields.integer]: 13 });
    expect(await crm.countContacts()).toBe(1);
  });

  test("tells of each record in order: a refused one and a missing one hold nobody up", async () => {
    const crm = await start();
    const ids: string[] = [];
    for (const lastName of ["A", "B", "C", "D", "E"]) ids.push(await crm.seed({ lastName }));
    await crm.poison(ids[1]!);
    await crm.remove(ids[3]!);
    const outcomes = await crm
      .connect()
      .writeFields(ids.map((remoteId) => aFieldsWrite({ remoteId }, { [fields.text]: "Gold" })));
    expect(outcomes.map((outcome) => "ok" in outcome)).toEqual([true, false, true, false, true]);
    expect(outcomes[1]).toMatchObject({
      giveUp: true,
      kind: poisonKind,
      reason: expect.stringMatching(/\w{4}/),
    });
    if (can.namesField) expect(outcomes[1]).toMatchObject({ field: fields.text });
    expect(outcomes[3]).toMatchObject({ giveUp: true, kind: "not_found" });
    for (const at of [0, 2, 4]) expectHeld(await crm.held(ids[at]!), { [fields.text]: "Gold" });
    expectHeld(await crm.held(ids[1]!), { [fields.text]: null });
  });

  test("makes a contact only where that is allowed, and once", async () => {
    const crm = await start();
    const [lastName, email] = ["Hopper", "grace@example.com"];
    expect(await writeOne(crm.connect(), aFieldsWrite({}, all))).toMatchObject({
      giveUp: true,
      kind: "not_found",
    });
    expect(await crm.countContacts()).toBe(0);
    const write = aFieldsWrite({ create: { firstName: "Grace", lastName, email } }, all);
    const made = await writeOne(crm.connect(), write);
    expect(made).toMatchObject({ ok: true, created: true, remoteId: expect.any(String) });
    const { remoteId } = made as { remoteId: string };
    expect((await crm.held(remoteId))!.lastName).toContain(lastName);
    expectHeld(await crm.held(remoteId), all);
    const again = await writeOne(crm.connect(), write);
    expect(again).toMatchObject({ ok: true, remoteId });
    expect((again as { created?: boolean }).created ?? false).toBe(false);
    expect(await crm.countContacts()).toBe(1);
  });

  test.runIf(can.duplicates)(
    "makes nobody whom the CRM's rules call a duplicate, and says of whom",
    async () => {
      const crm = await start();
      const remoteId = await crm.seed({
        firstName: "Grace",
        lastName: "Hopper",
        email: "grace@navy.example",
      });
      await crm.resemble!(remoteId);
      const create = { firstName: "Grace", lastName: "Hopper", email: "grace@example.com" };
      expect(await writeOne(crm.connect(), aFieldsWrite({ create }, all))).toMatchObject({
        giveUp: true,
        kind: "duplicate",
        candidates: [{ remoteId, label: expect.any(String) }],
      });
      expect(await crm.countContacts()).toBe(1);
    },
  );

  test.runIf(can.lock)("tries a record that somebody else holds again, alone", async () => {
    const crm = await start();
    const [held, free] = [await crm.seed({ lastName: "A" }), await crm.seed({ lastName: "B" })];
    await crm.lock!(held);
    const writes = [held, free].map((remoteId) => aFieldsWrite({ remoteId }, { [fields.text]: "Gold" }));
    const [locked, ok] = await crm.connect().writeFields(writes);
    expect(locked).toMatchObject({ retry: true, kind: "locked" });
    expect((locked as { whole?: boolean }).whole).toBeFalsy();
    expect(ok).toMatchObject({ ok: true });
    expect(await writeOne(crm.connect(), writes[0]!)).toMatchObject({ ok: true });
  });

  test("adds an entry once, however often it comes under one key", async () => {
    const crm = await start();
    const remoteId = await crm.seed({ lastName: "Lovelace" });
    const [first, second] = [anEntryWrite({ remoteId }), anEntryWrite({ remoteId }, { title: "Export" })];
    for (let times = 0; times < 3; times += 1)
      expect(await crm.connect().addEntries([first])).toMatchObject([{ ok: true }]);
    expect((await crm.held(remoteId))!.entries).toEqual(["Dark mode"]);
    expect(await crm.connect().addEntries([first, second])).toMatchObject([{ ok: true }, { ok: true }]);
    expect((await crm.held(remoteId))!.entries.sort()).toEqual(["Dark mode", "Export"]);
  });

  test("adds no entry to nobody", async () => {
    const crm = await start();
    const [outcome] = await crm.connect().addEntries([anEntryWrite({})]);
    expect(outcome).toMatchObject({ kind: "not_found" });
  });

  test("clears the fields and entries named, and nothing else; twice is fine", async () => {
    const crm = await start();
    const [gone, stays] = [await crm.seed({ lastName: "Gone" }), await crm.seed({ lastName: "Stays" })];
    const keys: string[] = [];
    const communityIds = [newId(), newId()];
    for (const [at, remoteId] of [gone, stays].entries()) {
      const target = { remoteId, communityId: communityIds[at]! };
      await writeOne(crm.connect(), aFieldsWrite(target, all));
      const entries = [anEntryWrite(target), anEntryWrite(target, { title: "Not ours to remove" })];
      await crm.connect().addEntries(entries);
      keys.push(entries[0]!.key.id);
    }
    const target = { remoteId: gone, communityId: communityIds[0]!, keyed: true };
    const clear = aClearWrite(target, [fields.text, fields.date, fields.boolean], [keys[0]!]);
    for (let times = 0; times < 2; times += 1)
      expect(await crm.connect().clear([clear])).toMatchObject([{ ok: true }]);
    const cleared = await crm.held(gone);
    expectHeld(cleared, {
      [fields.text]: null,
      [fields.date]: null,
      [fields.boolean]: null,
      [fields.integer]: VALUES.integer,
    });
    expect(cleared).toMatchObject({ lastName: "Gone", communityId: null, entries: ["Not ours to remove"] });
    expectHeld(await crm.held(stays), all);
    expect(await crm.held(stays)).toMatchObject({ communityId: communityIds[1] });
    expect((await crm.held(stays))!.entries).toHaveLength(2);
  });

  test("has nothing to clear of somebody who is not there any more", async () => {
    const crm = await start();
    const remoteId = await crm.seed({ lastName: "Gone" });
    await crm.remove(remoteId);
    const clear = aClearWrite({ remoteId, keyed: true }, [fields.text], [newId()]);
    expect(await crm.connect().clear([clear])).toMatchObject([{ ok: true }]);
  });
}
