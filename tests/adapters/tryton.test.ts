import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { crmHttp } from "#app/adapters/crm/crm-http.server.ts";
import { tryton } from "#app/adapters/crm/tryton.server.ts";
import { COMMUNITY_FIELDS, FACT_TYPES } from "#app/domain/crm/community-fields.ts";
import type { Crm, EntryWrite, FieldsWrite, FieldValues } from "#app/domain/crm/port.ts";
import { newId } from "#db/ids.ts";
import { type RealTryton, startTryton, trytonLacks } from "#tests/support/tryton.ts";

const lacks = trytonLacks();
if (lacks) process.stdout.write(`${lacks}\n`);

const TWO_MINUTES = 120_000;
const allowed = new Set(["127.0.0.1"]);

/** The connector, for a server and a user of it. */
const connect = (
  server: RealTryton,
  {
    config = {},
    ...credentials
  }: { config?: Record<string, string>; login?: string; password?: string } = {},
): Crm =>
  tryton({
    config: { url: server.url, database: server.database, entries: "note", ...config },
    credentials: { login: server.login, password: server.password, ...credentials },
    saveCredentials: async () => {},
    http: crmHttp({ allowed }),
  });

type PartyValues = { name: string; email?: string; [field: string]: unknown };
const mechanisms = (email: string | undefined) =>
  email ? { contact_mechanisms: [["create", [{ type: "email", value: email }]]] } : {};
async function aParty(server: RealTryton, { email, ...values }: PartyValues): Promise<number> {
  const [id] = await server.rpc<[number]>("party.party.create", [{ ...values, ...mechanisms(email) }]);
  return id;
}
const read = async <T>(server: RealTryton, id: number, fields: string[]) =>
  (await server.rpc<T[]>("party.party.read", [id], fields))[0]!;
const notesOf = (server: RealTryton, id: number) =>
  server.rpc<{ id: number; message: string }[]>(
    "ir.note.search_read",
    [["resource", "=", `party.party,${id}`]],
    0,
    null,
    [["id", "ASC"]],
    ["message"],
  );

const contact = () => ({ id: newId(), externalId: null, email: null });
const key = () => ({ id: newId(), at: new Date("2026-05-30T10:00:00Z") });
const aWrite = (remoteId: number | null, values: FieldValues, communityId = newId()): FieldsWrite => ({
  contact: contact(),
  target: { communityId, remoteId: remoteId === null ? null : String(remoteId), keyed: false, create: null },
  key: key(),
  values,
});
const anEntry = (remoteId: number, title = "Dark mode"): EntryWrite => ({
  ...aWrite(remoteId, {}),
  entry: {
    kind: "accepted",
    role: "author",
    title,
    url: "https://ideas.example.com/ideas/1-dark-mode",
    reason: "Because many asked.",
    occurredAt: "2026-05-01T10:00:00Z",
  },
});
/** The administrator's own session, after all of them ended. */
const renewed = async ({ rpcAs, login, password }: RealTryton) => ({ rpc: await rpcAs(login, password) });
const sought = (about: { email?: string; externalId?: string; communityId?: string; remoteId?: string }) => ({
  id: newId(),
  email: null,
  externalId: null,
  communityId: null,
  remoteId: null,
  ...about,
});

describe.skipIf(lacks)("a stock Tryton", () => {
  let server: RealTryton;
  let crm: Crm;
  beforeAll(async () => {
    server = await startTryton();
    crm = connect(server);
  }, TWO_MINUTES);
  afterAll(() => server.stop());

  test("says who we are, what we may do, and offers categories and lines of a note", async () => {
    const checks = await crm.check(key());
    expect(checks.every(({ ok }) => ok)).toBe(true);
    expect(checks.map(({ what }) => what)).toEqual([
      "reach",
      "sign_in",
      "read_contacts",
      "write_contacts",
      "external_id",
      "entries",
    ]);
    const fields = await crm.records!.describeFields();
    const offered = fields.filter(({ custom, writable }) => custom && writable).map(({ name }) => name);
    expect(offered).toContain("ruche.ambassador_tier");
    expect(offered).toContain("ruche.points_total");
    expect(offered.filter((name) => !/^ruche\./.test(name))).toEqual([]);
    expect(fields.find(({ name }) => name === "name")).toMatchObject({ custom: false, type: "text" });
  });

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

  test("finds by customer code, and by address in any case; several are a question, none is nobody", async () => {
    const [code, address] = [`K-${newId()}`, `${newId()}@example.com`];
    const coded = await aParty(server, { name: "By code", code });
    const known = await aParty(server, { name: "By address", email: address.toUpperCase() });
    const twin = `${newId()}@example.com`;
    const twins = [
      await aParty(server, { name: "Twin one", email: twin }),
      await aParty(server, { name: "Twin two", email: twin }),
    ];
    const found = await crm.records!.find(
      [
        sought({ externalId: code }),
        sought({ email: address, communityId: newId() }),
        sought({ email: twin }),
        sought({ email: `${newId()}@example.com` }),
        sought({ remoteId: "999999" }),
        // `_` stands for any character in a search of theirs.
        sought({ email: address.replace("-", "_") }),
      ],
      [],
    );
    expect(found.map(({ state }) => state)).toEqual([
      "found",
      "found",
      "ambiguous",
      "missing",
      "missing",
      "missing",
    ]);
    expect(found[0]).toMatchObject({ by: "customer_code", remoteId: String(coded), keyed: false });
    expect(found[1]).toMatchObject({ by: "email", remoteId: String(known), keyed: false });
    expect(found[2]).toMatchObject({
      candidates: twins.map((id) => ({
        remoteId: String(id),
        label: expect.stringMatching(/^Twin (one|two) \(\d+\)$/),
      })),
    });
  });

  test("a party that is another member already is a question, not an answer", async () => {
    const address = `${newId()}@example.com`;
    const id = await aParty(server, { name: "Taken", email: address });
    await crm.writeFields([aWrite(id, { "ruche.points_total": "1" })]);
    const [found] = await crm.records!.find([sought({ email: address, communityId: newId() })], []);
    expect(found).toMatchObject({ state: "ambiguous", candidates: [{ remoteId: String(id) }] });
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

  test("signs in again once when the server has forgotten the session", async () => {
    const id = await aParty(server, { name: "Session" });
    const mine = connect(server);
    await mine.writeFields([aWrite(id, { "ruche.points_total": "1" })]);
    // A user's other sessions end when the password changes.
    await server.rpc("res.user.write", [1], { password: server.password });
    server = { ...server, ...(await renewed(server)) };
    mine.takeExchanges();
    expect(await mine.writeFields([aWrite(id, { "ruche.points_total": "2" })])).toMatchObject([{ ok: true }]);
    const signIns = mine.takeExchanges().filter(({ action }) => action === "sign_in");
    expect(signIns).toHaveLength(1);
  });

  test("a wrong password, a wrong database and nobody there are each called by their name", async () => {
    const write = [aWrite(1, { "ruche.points_total": "1" })];
    const [user] = await server.rpc<[number]>("res.user.create", [
      { name: "Other", login: `other-${newId()}`, password: "Kz8-vbq!Lm20" },
    ]);
    const [{ login }] = await server.rpc<[{ login: string }]>("res.user.read", [user], ["login"]);
    expect(await connect(server, { login, password: "wrong" }).writeFields(write)).toMatchObject([
      { retry: true, whole: true, kind: "credentials" },
    ]);
    expect(await connect(server, { config: { database: "nowhere" } }).check(key())).toMatchObject([
      { what: "reach", ok: true },
      { what: "sign_in", ok: false },
    ]);
    const nobody = connect(server, { config: { url: "http://127.0.0.1:9" } });
    expect(await nobody.writeFields(write)).toMatchObject([
      { retry: true, whole: true, kind: "unreachable" },
    ]);
    expect(await nobody.check(key())).toMatchObject([{ what: "reach", ok: false }]);
  });

  test("keeps no password, no session key and no address in what it notes", async () => {
    const mine = connect(server);
    await aParty(server, { name: "Secret Person", email: "secret.person@example.com" });
    await mine.check(key());
    await mine.records!.find([sought({ email: "secret.person@example.com" })], []);
    await mine.records!.pull({ since: null, cursor: null });
    const noted = JSON.stringify(mine.takeExchanges());
    expect(noted).not.toContain(server.password);
    expect(noted).not.toMatch(/secret\.person@/);
    expect(noted).not.toMatch(/[0-9a-f]{60}/);
  });

  test("a user without rights is told which lack, and writes fail with Tryton's words", async () => {
    const login = `plain-${newId()}`;
    await server.rpc("res.user.create", [{ name: "Plain", login, password: "Kz8-vbq!Lm20" }]);
    const plain = connect(server, { login, password: "Kz8-vbq!Lm20" });
    const byName = async () =>
      Object.fromEntries((await plain.check(key())).map(({ what, ok, detail }) => [what, { ok, detail }]));
    expect((await byName()).write_contacts).toEqual({
      ok: true,
      detail: "party.party; party.category: create lacks for new categories",
    });
    const id = await aParty(server, { name: "Guarded" });
    expect(await plain.writeFields([aWrite(id, { "ruche.segment": `new ${newId()}` })])).toMatchObject([
      { giveUp: true, kind: "permission", reason: expect.stringContaining("not allowed") },
    ]);
    const [model] = await server.rpc<[number]>("ir.model.search", [["model", "=", "party.party"]]);
    const access = await server.rpc<number[]>("ir.model.access.create", [
      { model, perm_read: true, perm_write: false, perm_create: false, perm_delete: false },
    ]);
    try {
      expect((await byName()).write_contacts).toEqual({ ok: false, detail: "party.party: write" });
      expect(
        await plain.writeFields([aWrite(id, { "ruche.segment": null, "ruche.points_total": "1" })]),
      ).toMatchObject([{ giveUp: true, kind: "permission" }]);
    } finally {
      await server.rpc("ir.model.access.delete", access);
    }
  });

  test("reads what changed since, page by page: parties, their companies, and those no longer in use", async () => {
    const relation = `Works for ${newId()}`;
    const [type] = await server.rpc<[number]>("party.relation.type.create", [{ name: relation }]);
    const company = await aParty(server, { name: "Analytical Engines" });
    const person = await aParty(server, {
      name: "Ada Lovelace",
      code: `P-${newId()}`,
      email: "Ada.L@Example.com",
    });
    const off = await aParty(server, { name: "Gone", active: false });
    await server.rpc("party.relation.all.create", [{ from_: person, to: company, type }]);
    const mine = connect(server, { config: { accountRelation: relation } });
    const first = await mine.records!.pull({ since: null, cursor: null });
    expect(first.next).toBeNull();
    expect(first.expected).toBe(first.contacts.length + first.accounts.length);
    expect(Math.abs(first.until!.getTime() - Date.now())).toBeLessThan(10 * 60_000);
    expect(first.accounts).toMatchObject([
      { remoteId: String(company), name: "Analytical Engines", value: null },
    ]);
    const byId = (id: number) => first.contacts.find(({ remoteId }) => remoteId === String(id));
    expect(byId(person)).toMatchObject({
      email: "ada.l@example.com",
      lastName: "Ada Lovelace",
      accountRemoteId: String(company),
      customerCode: expect.stringMatching(/^P-/),
      deleted: false,
    });
    expect(byId(off)).toMatchObject({ deleted: true });
    const none = await mine.records!.pull({ since: new Date(Date.now() + 60_000), cursor: null });
    expect(none).toMatchObject({ accounts: [], contacts: [], expected: 0 });
    const rest = await mine.records!.pull({ since: null, cursor: String(person - 1) });
    expect(rest.contacts.map(({ remoteId }) => remoteId)).toEqual([String(person), String(off)]);
    expect(rest.accounts.map(({ remoteId }) => remoteId)).toEqual([String(company)]);
  });
});

describe.skipIf(lacks)("a Tryton with our module", () => {
  let server: RealTryton;
  let crm: Crm;
  beforeAll(async () => {
    server = await startTryton({ ourModule: true });
    crm = connect(server);
  }, TWO_MINUTES);
  afterAll(() => server.stop());

  test("has a typed field for every fact, in the client too", async () => {
    const offered = await crm.records!.describeFields();
    const typeOf = (name: string) => offered.find((field) => field.name === name)?.type;
    const facts = COMMUNITY_FIELDS.filter((fact) => fact !== "community_id");
    const types = { text: "text", url: "text", integer: "integer", date: "date", boolean: "boolean" };
    expect(facts.map((fact) => [fact, typeOf(`community_${fact}`)])).toEqual(
      facts.map((fact) => [fact, types[FACT_TYPES[fact]]]),
    );
    expect(
      offered.filter(({ name, custom, writable }) => /^community_/.test(name) && !(custom && writable)),
    ).toEqual([]);
    const { arch } = await server.rpc<{ arch: string }>("party.party.fields_view_get", null, "form");
    for (const fact of facts) expect(arch).toContain(`<field name="community_${fact}"`);
  });

  test("takes typed values, gives them back, and clears them with the key", async () => {
    const id = await aParty(server, { name: "Typed" });
    const communityId = newId();
    const values = {
      community_points_total: 120,
      community_member_since: "2026-01-02",
      community_ambassador_tier: "Gold",
      community_opted_in_to_contact: true,
      community_account_closed: false,
      community_segment: null,
    };
    expect(await crm.writeFields([aWrite(id, values, communityId)])).toMatchObject([{ ok: true }]);
    expect(await crm.records!.find([sought({ communityId })], Object.keys(values))).toMatchObject([
      { state: "found", by: "community_id", keyed: true, remoteId: String(id), values },
    ]);
    expect(await read(server, id, ["community_id"])).toMatchObject({ community_id: communityId });
    const { values: _, ...write } = aWrite(id, {}, communityId);
    expect(
      await crm.clear([{ ...write, fields: [...Object.keys(values), "x_removed_since"], entryKeys: [] }]),
    ).toMatchObject([{ ok: true }]);
    const after = await read<Record<string, unknown>>(server, id, ["community_id", ...Object.keys(values)]);
    const { id: _id, ...held } = after;
    expect(Object.values(held).every((value) => value === null || value === false)).toBe(true);
  });

  test("lets no second party be the same member, and a copy of one is nobody", async () => {
    const [first, second] = [await aParty(server, { name: "One" }), await aParty(server, { name: "Two" })];
    const communityId = newId();
    await crm.writeFields([aWrite(first, { community_points_total: 5 }, communityId)]);
    expect(await crm.writeFields([aWrite(second, { community_points_total: 5 }, communityId)])).toMatchObject(
      [{ giveUp: true, kind: "duplicate", reason: "Another party is this member of the community already." }],
    );
    const [copy] = await server.rpc<[number]>("party.party.copy", [first], {});
    expect(await read(server, copy, ["community_id", "community_points_total"])).toMatchObject({
      community_id: null,
      community_points_total: null,
    });
  });

  test("goes along when parties are merged, and is emptied when one is erased", async () => {
    const communityId = newId();
    const [old, heir] = [await aParty(server, { name: "Old" }), await aParty(server, { name: "Old" })];
    await crm.writeFields([aWrite(old, { community_points_total: 7 }, communityId)]);
    const run = async (name: string, ask: object, state: string) => {
      const [session] = await server.rpc<[number]>(`/wizard.${name}.create`);
      await server.rpc(`/wizard.${name}.execute`, session, { ask }, state);
    };
    await run("party.replace", { source: old, destination: heir }, "replace");
    const fields = ["community_id", "community_points_total"];
    expect(await read(server, old, fields)).toMatchObject({
      community_id: null,
      community_points_total: null,
    });
    expect(await read(server, heir, fields)).toMatchObject({
      community_id: communityId,
      community_points_total: 7,
    });
    await server.rpc("party.party.write", [heir], { active: false });
    await run("party.erase", { party: heir }, "erase");
    expect(await read(server, heir, ["name", ...fields])).toMatchObject({
      name: null,
      community_id: null,
      community_points_total: null,
    });
  });

  test("a value that it cannot take stops its own record only, in a batch of many", async () => {
    const ids: number[] = [];
    for (let n = 0; n < 7; n += 1) ids.push(await aParty(server, { name: `Batch ${n}` }));
    const outcomes = await crm.writeFields(
      ids.map((id, n) => aWrite(id, { community_points_total: n === 3 ? "many" : n })),
    );
    expect(outcomes.map((outcome) => "ok" in outcome)).toEqual([true, true, true, false, true, true, true]);
    expect(outcomes[3]).toMatchObject({ giveUp: true, kind: "invalid_value" });
    const held = await server.rpc<{ community_points_total: number | null }[]>("party.party.read", ids, [
      "community_points_total",
    ]);
    expect(held.map((row) => row.community_points_total).sort()).toEqual([0, 1, 2, 4, 5, 6, null].sort());
  });

  test("one that somebody changed between reading and writing is tried again, not written over", async () => {
    const id = await aParty(server, { name: "Contended" });
    const mine = connect(server);
    await mine.writeFields([aWrite(id, { community_points_total: 1 })]);
    const http = crmHttp({ allowed });
    const racing = tryton({
      config: { url: server.url, database: server.database, entries: "note" },
      credentials: { login: server.login, password: server.password },
      saveCredentials: async () => {},
      http: {
        ...http,
        request: async (request) => {
          const { method } = (request.body ?? {}) as { method?: string };
          // Timestamps over there are whole seconds in SQLite: the other change pretends to be later.
          if (method !== "model.party.party.write") return http.request(request);
          const body = request.body as { params: unknown[] };
          const context = body.params.at(-1) as Record<string, unknown>;
          const stale = { ...context, _timestamp: { [`party.party,${id}`]: "1.0" } };
          return http.request({
            ...request,
            body: { ...body, params: [...body.params.slice(0, -1), stale] },
          });
        },
      },
    });
    expect(await racing.writeFields([aWrite(id, { community_points_total: 2 })])).toMatchObject([
      { retry: true, kind: "locked" },
    ]);
    expect(await read(server, id, ["community_points_total"])).toMatchObject({ community_points_total: 1 });
  });
});
