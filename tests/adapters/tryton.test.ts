import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { crmHttp } from "#app/adapters/crm/crm-http.server.ts";
import { tryton } from "#app/adapters/crm/tryton.server.ts";
import type { Crm, EntryWrite, FieldsWrite, FieldValues, Outcome } from "#app/domain/crm/port.ts";
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
    expect(offered).toContain("category:ambassador_tier");
    expect(offered).toContain("note:points_total");
    expect(offered.filter((name) => !/^(category|note):/.test(name))).toEqual([]);
    expect(fields.find(({ name }) => name === "name")).toMatchObject({ custom: false, type: "text" });
  });

  test("takes facts into categories, a note and an identifier, and gives them back", async () => {
    const id = await aParty(server, { name: "Ada Lovelace", email: "ada@example.com" });
    const communityId = newId();
    const values = {
      "category:contributor_level": "Expert",
      "category:ambassador_tier": "Gold",
      "note:points_total": "120",
      "note:member_since": "2026-01-02",
    };
    expect(await crm.writeFields([aWrite(id, values, communityId)])).toMatchObject([
      { ok: true, remoteId: String(id) },
    ]);
    const names = [...Object.keys(values), "category:segment", "note:points_90_days"];
    expect(await crm.records!.find([sought({ communityId })], names)).toEqual([
      {
        state: "found",
        by: "community_id",
        keyed: true,
        remoteId: String(id),
        values: { ...values, "category:segment": null, "note:points_90_days": null },
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
        { "category:ambassador_tier": "Silver", "note:last_active": "2026-05-01", "note:ideas_posted": "1" },
        communityId,
      ),
    ]);
    await crm.writeFields([
      aWrite(id, { "category:ambassador_tier": "Gold", "note:ideas_posted": "2" }, communityId),
    ]);
    const party = await read<{ categories: number[]; "categories.": { rec_name: string }[] }>(server, id, [
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
});
