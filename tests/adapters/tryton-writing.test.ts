import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Crm, FieldsWrite, FieldValues } from "#app/domain/crm/port.ts";
import { newId } from "#db/ids.ts";
import { type RealTryton, startTryton, trytonLacks } from "#tests/support/tryton.ts";
import { anEntry, aParty, aWrite, connect, key, notesOf, read, sought } from "#tests/support/tryton-scene.ts";

const lacks = trytonLacks();
if (lacks) process.stdout.write(`${lacks}\n`);
const TWO_MINUTES = 120_000;

describe.skipIf(lacks)("a stock Tryton", () => {
  let server: RealTryton;
  let crm: Crm;
  beforeAll(async () => {
    server = await startTryton();
    crm = connect(server);
  }, TWO_MINUTES);
  afterAll(() => server.stop());

  test("takes facts into categories, a note and an identifier, and gives them back", async () => {
    const id = await aParty(server, { name: "Ada Lovelace", email: "ada@example.com" });
    const communityId = newId();
    const values = {
      "ruche.contributor_level": "Expert",
      "ruche.ambassador_tier": "Gold",
      "ruche.points_total": "120",
      "ruche.member_since": "2026-01-02",
    };
    expect(await crm.writeFields([aWrite(id, values, communityId)])).toMatchObject([
      { ok: true, remoteId: String(id) },
    ]);
    const names = [...Object.keys(values), "ruche.segment", "ruche.points_90_days"];
    expect(await crm.records!.find([sought({ communityId })], names)).toEqual([
      {
        state: "found",
        by: "community_id",
        keyed: true,
        remoteId: String(id),
        values: { ...values, "ruche.segment": null, "ruche.points_90_days": null },
      },
    ]);
    const [note, ...others] = await notesOf(server, id);
    expect(others).toEqual([]);
    expect(note!.message).toContain("\nPoints total: 120\n");
    const party = await read<{ "categories.": { rec_name: string }[] }>(server, id, ["categories.rec_name"]);
    expect(party["categories."].map(({ rec_name }) => rec_name).sort()).toEqual([
      "Community / Ambassador tier / Gold",
      "Community / Contributor level / Expert",
    ]);
  });

  test("changes only what is written: another tier replaces the first, other categories and lines stay", async () => {
    const [own] = await server.rpc<[number]>("party.category.create", [{ name: `Customers ${newId()}` }]);
    const id = await aParty(server, { name: "Grace", categories: [["add", [own]]] });
    const communityId = newId();
    await crm.writeFields([
      aWrite(
        id,
        { "ruche.ambassador_tier": "Silver", "ruche.last_active": "2026-05-01", "ruche.ideas_posted": "1" },
        communityId,
      ),
    ]);
    await crm.writeFields([
      aWrite(id, { "ruche.ambassador_tier": "Gold", "ruche.ideas_posted": "2" }, communityId),
    ]);
    const party = await read<{ "categories.": { id: number; rec_name: string }[] }>(server, id, [
      "categories.rec_name",
    ]);
    expect(party["categories."].map(({ id }) => id)).toContain(own);
    expect(party["categories."].map(({ rec_name }) => rec_name)).toContain(
      "Community / Ambassador tier / Gold",
    );
    expect(party["categories."]).toHaveLength(2);
    const notes = await notesOf(server, id);
    expect(notes).toHaveLength(1);
    expect(notes[0]!.message).toMatch(/Last active: 2026-05-01\nIdeas posted: 2\n/);
    const identifiers = await server.rpc<number>("party.identifier.search_count", [["party", "=", id]]);
    expect(identifiers).toBe(1);
  });

  test("an inactive party is nobody; one that was merged is what it was merged into", async () => {
    const communityId = newId();
    const [off, old, heir] = [
      await aParty(server, { name: "Off", active: false }),
      await aParty(server, { name: "Old" }),
      await aParty(server, { name: "Heir" }),
    ];
    const values = { "ruche.points_total": "1", "ruche.ambassador_tier": "Gold" };
    await crm.writeFields([aWrite(old, values, communityId)]);
    await server.rpc("party.party.write", [old], { replaced_by: heir, active: false });
    const find = () =>
      crm.records!.find(
        [sought({ remoteId: String(off) }), sought({ remoteId: String(old) }), sought({ communityId })],
        [],
      );
    expect(await find()).toMatchObject([
      { state: "missing" },
      { state: "found", remoteId: String(heir) },
      { state: "found", by: "community_id", remoteId: String(heir), keyed: false },
    ]);
    expect(await crm.writeFields([aWrite(off, values), aWrite(old, values)])).toMatchObject([
      { giveUp: true, kind: "not_found" },
      { giveUp: true, kind: "not_found" },
    ]);
    expect(await crm.writeFields([aWrite(heir, values, communityId)])).toMatchObject([{ ok: true }]);
    expect((await find())[2]).toMatchObject({ state: "found", remoteId: String(heir), keyed: true });
    // What was told before the merge is on the old one.
    const { values: _, ...write } = aWrite(heir, {}, communityId);
    const clearing = { ...write, fields: Object.keys(values), entryKeys: [] };
    expect(await crm.clear([clearing])).toMatchObject([{ ok: true }]);
    for (const id of [old, heir]) {
      expect(await notesOf(server, id)).toEqual([]);
      expect(await read(server, id, ["identifiers", "categories"])).toMatchObject({
        identifiers: [],
        categories: [],
      });
    }
  });

  test("makes a party only where that is wanted, and once, whatever became of the answer", async () => {
    const crm = connect(server, { config: { customerCodeField: "code" } });
    const communityId = newId();
    const address = `${newId()}@example.com`;
    const write: FieldsWrite = {
      contact: { id: newId(), externalId: `N-${communityId}`, email: address },
      target: { communityId, remoteId: null, keyed: false, create: null },
      key: key(),
      values: { "ruche.ambassador_tier": "Gold" },
    };
    expect(await crm.writeFields([write])).toMatchObject([{ giveUp: true, kind: "not_found" }]);
    const create = { firstName: "Ada", lastName: "King", email: address };
    const making = { ...write, target: { ...write.target, create } };
    const [first] = await crm.writeFields([making]);
    expect(first).toMatchObject({ ok: true, created: true });
    const [again] = await crm.writeFields([making]);
    expect(again).toMatchObject({ ok: true, remoteId: "remoteId" in first! ? first.remoteId : "" });
    const party = await read<{ name: string; code: string; email: string }>(
      server,
      Number("remoteId" in first! ? first.remoteId : 0),
      ["name", "code", "email"],
    );
    expect(party).toMatchObject({ name: "Ada King", code: `N-${communityId}`, email: address });
    // Somebody else with this address: never a second one, never a guess.
    const [taken] = await crm.writeFields([
      {
        ...making,
        contact: { ...making.contact, externalId: null },
        target: { ...making.target, communityId: newId() },
      },
    ]);
    expect(taken).toMatchObject({
      giveUp: true,
      kind: "duplicate",
      candidates: [{ label: expect.any(String) }],
    });
  });

  test("adds an entry once, however often it comes under one key", async () => {
    const id = await aParty(server, { name: "Noted" });
    const entry = anEntry(id);
    for (let times = 0; times < 3; times += 1) {
      expect(await crm.addEntries([entry, anEntry(id, `Other ${times}`)])).toMatchObject([
        { ok: true },
        { ok: true },
      ]);
    }
    const notes = await notesOf(server, id);
    expect(notes).toHaveLength(4);
    expect(notes[0]!.message).toBe(
      [
        "2026-05-01 Idea accepted: Dark mode",
        ...notes[0]!.message.split("\n").slice(1, -3),
        "Because many asked.",
        "https://ideas.example.com/ideas/1-dark-mode",
        `[ruche:${entry.key.id}]`,
      ].join("\n"),
    );
  });

  test("writes the notes of many parties in one call, and in one empties and removes them", async () => {
    const ids: number[] = [];
    for (const name of ["One", "Two", "Three"]) ids.push(await aParty(server, { name }));
    const calls = async (values: FieldValues) => {
      const mine = connect(server);
      expect(await mine.writeFields(ids.map((id) => aWrite(id, values)))).toMatchObject(
        ids.map(() => ({ ok: true })),
      );
      return mine.takeExchanges().filter(({ action }) => action === "write").length;
    };
    // The parties, which are given an identifier each, and the notes.
    expect(await calls({ "ruche.points_total": "1" })).toBe(2);
    expect(await calls({ "ruche.points_total": "2" })).toBe(2);
    for (const id of ids) expect((await notesOf(server, id))[0]!.message).toContain("Points total: 2");
    expect(await calls({ "ruche.points_total": null })).toBe(2);
    for (const id of ids) expect(await notesOf(server, id)).toEqual([]);
  });

  test("takes everything of ours back, and nothing else; twice is fine", async () => {
    const [own] = await server.rpc<[number]>("party.category.create", [{ name: `Customers ${newId()}` }]);
    const id = await aParty(server, { name: "Leaving", categories: [["add", [own]]] });
    await server.rpc("ir.note.create", [{ resource: `party.party,${id}`, message: "Called on Monday." }]);
    const communityId = newId();
    const entry = anEntry(id);
    const values = {
      "ruche.ambassador_tier": "Gold",
      "ruche.segment": "creator",
      "ruche.points_total": "1",
    };
    await crm.writeFields([aWrite(id, values, communityId)]);
    await crm.addEntries([entry]);
    const { values: _, ...write } = aWrite(id, {}, communityId);
    const clearing = { ...write, fields: Object.keys(values), entryKeys: [entry.key.id] };
    expect(await crm.clear([clearing])).toMatchObject([{ ok: true }]);
    expect(await crm.clear([clearing])).toMatchObject([{ ok: true }]);
    expect((await notesOf(server, id)).map(({ message }) => message)).toEqual(["Called on Monday."]);
    const party = await read<{ name: string; categories: number[]; identifiers: number[] }>(server, id, [
      "name",
      "categories",
      "identifiers",
    ]);
    expect(party).toMatchObject({ name: "Leaving", categories: [own], identifiers: [] });
    const gone = { ...clearing, target: { ...clearing.target, remoteId: "999999" } };
    expect(await crm.clear([gone])).toMatchObject([{ ok: true }]);
  });

  test("a field that is not there is refused for its records alone", async () => {
    const [good, bad] = [await aParty(server, { name: "Good" }), await aParty(server, { name: "Bad" })];
    expect(
      await crm.writeFields([
        aWrite(good, { "ruche.points_total": "1" }),
        aWrite(bad, { no_such_field: "1" }),
      ]),
    ).toMatchObject([{ ok: true }, { giveUp: true, kind: "invalid_value", field: "no_such_field" }]);
  });
});
