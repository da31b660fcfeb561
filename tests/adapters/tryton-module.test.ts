import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { crmHttp } from "#app/adapters/crm/crm-http.server.ts";
import { tryton } from "#app/adapters/crm/tryton.server.ts";
import { COMMUNITY_FIELDS, FACT_TYPES } from "#app/domain/crm/community-fields.ts";
import type { Crm } from "#app/domain/crm/port.ts";
import { newId } from "#db/ids.ts";
import { type RealTryton, startTryton, trytonLacks } from "#tests/support/tryton.ts";
import { allowed, aParty, aWrite, connect, read, sought } from "#tests/support/tryton-scene.ts";

const lacks = trytonLacks();
if (lacks) process.stdout.write(`${lacks}\n`);
const TWO_MINUTES = 120_000;

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
