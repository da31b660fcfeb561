import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Crm } from "#app/domain/crm/port.ts";
import { newId } from "#db/ids.ts";
import { type RealTryton, startTryton, trytonLacks } from "#tests/support/tryton.ts";
import { aParty, aWrite, connect, key, renewed, sought } from "#tests/support/tryton-scene.ts";

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

  test("finds by customer code, and by address in any case; several are a question, none is nobody", async () => {
    const [code, address] = [`K-${newId()}`, `${newId()}@example.com`];
    const coded = await aParty(server, { name: "By code", code });
    const known = await aParty(server, { name: "By address", email: address.toUpperCase() });
    const twin = `${newId()}@example.com`;
    const twins = [
      await aParty(server, { name: "Twin one", email: twin }),
      await aParty(server, { name: "Twin two", email: twin }),
    ];
    const byCodes = connect(server, { config: { customerCodeField: "code" } });
    const found = await byCodes.records!.find(
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

  test("a party's number is nobody's customer code until somebody says that it is", async () => {
    const [code, address] = [`K-${newId()}`, `${newId()}@example.com`];
    const id = await aParty(server, { name: "Numbered", code, email: address });
    const asked = [sought({ externalId: code }), sought({ externalId: "CY-1", email: address })];
    expect(await crm.records!.find(asked, [])).toMatchObject([
      { state: "missing" },
      { state: "found", by: "email", remoteId: String(id) },
    ]);
    const byCodes = connect(server, { config: { customerCodeField: "code" } });
    expect((await byCodes.records!.find(asked, [])).map(({ state }) => state)).toEqual([
      "found",
      "ambiguous",
    ]);
    const cursor = String(id - 1);
    const read = async (one: Crm) => (await one.records!.pull({ since: null, cursor })).contacts[0];
    expect(await read(crm)).toMatchObject({ customerCode: null, email: address });
    expect(await read(byCodes)).toMatchObject({ customerCode: code });
  });

  test("a party that is another member already is a question, not an answer", async () => {
    const address = `${newId()}@example.com`;
    const id = await aParty(server, { name: "Taken", email: address });
    await crm.writeFields([aWrite(id, { "ruche.points_total": "1" })]);
    const [found] = await crm.records!.find([sought({ email: address, communityId: newId() })], []);
    expect(found).toMatchObject({ state: "ambiguous", candidates: [{ remoteId: String(id) }] });
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
    const mine = connect(server, { config: { accountRelation: relation, customerCodeField: "code" } });
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
