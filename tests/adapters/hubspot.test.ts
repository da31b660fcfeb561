import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { crmHttp } from "#app/adapters/crm/crm-http.server.ts";
import { hubspotSignIn } from "#app/adapters/crm/hubspot/hubspot-sign-in.server.ts";
import type { ClearWrite, CrmContact, EntryWrite, FieldsWrite, TimelineEntry } from "#app/domain/crm/port.ts";
import {
  aHubspotUnderTest,
  hubspotOauth,
  hubspotPrivateApp,
  LOCAL,
} from "#tests/support/crm-contract/hubspot.ts";
import { badProperty } from "#tests/support/fakes/hubspot/failures.ts";

const entry: TimelineEntry = {
  kind: "accepted",
  role: "author",
  title: "Dark mode",
  url: "https://community.example.com/ideas/1",
  reason: "Said <yes> & meant it",
  occurredAt: "2026-05-01T10:00:00Z",
};

const someone = (over: Partial<CrmContact> = {}): CrmContact => ({
  id: randomUUID(),
  externalId: null,
  email: null,
  ...over,
});
type Target = Partial<FieldsWrite["target"]>;
const of = (target: Target) => ({
  contact: someone(),
  target: { communityId: randomUUID(), remoteId: null, keyed: false, create: null, ...target },
  key: { id: randomUUID(), at: new Date() },
});
const write = (target: Target, values: FieldsWrite["values"]): FieldsWrite => ({ ...of(target), values });
const tell = (target: Target): EntryWrite => ({ ...of(target), entry });
const ada = { firstName: "Ada", lastName: "Lovelace", email: "ada@example.com" };

const people = async (under: { seed(one: { lastName: string }): Promise<string> }, count: number) =>
  Promise.all(Array.from({ length: count }, (_, nth) => under.seed({ lastName: `Person ${nth}` })));

describe("fields", () => {
  test("go to a contact by its own id first, with our id; from then on they are upserted by ours", async () => {
    const under = await hubspotPrivateApp.start();
    const remoteId = await under.seed({ lastName: "Lovelace" });
    const crm = under.connect();
    const target = { remoteId, communityId: randomUUID() };
    const [first] = await crm.writeFields([
      write(target, { community_points: 3, community_since: "2026-05-30" }),
    ]);
    expect(first).toMatchObject({ ok: true, remoteId });
    const [second] = await crm.writeFields([write({ ...target, keyed: true }, { community_points: null })]);
    expect(second).toMatchObject({ ok: true, remoteId, created: false });
    expect(await under.held(remoteId)).toMatchObject({
      communityId: target.communityId,
      values: { community_points: null, community_since: "2026-05-30" },
    });
    const lines = crm.takeExchanges().map(({ request }) => request);
    expect(lines).toContain("POST /crm/v3/objects/contacts/batch/update");
    expect(lines).toContain("POST /crm/v3/objects/contacts/batch/upsert");
  });

  test.each([hubspotPrivateApp, hubspotOauth])(
    "$name: whatever the status, each record has its own outcome, in order",
    async (harness) => {
      const under = await harness.start();
      const ids = await people(under, 5);
      under.fake.poison.set(ids[1]!, badProperty("community_tier", "INVALID_OPTION", "Gold is not allowed"));
      under.fake.poison.set(ids[3]!, { category: "INTERNAL_ERROR", message: "try again" });
      const outcomes = await under
        .connect()
        .writeFields(ids.map((remoteId) => write({ remoteId }, { community_tier: "Gold" })));
      expect(outcomes).toMatchObject([
        { ok: true, remoteId: ids[0] },
        { giveUp: true, kind: "invalid_value", field: "community_tier", reason: "Gold is not allowed" },
        { ok: true, remoteId: ids[2] },
        { retry: true, kind: "server_error" },
        { ok: true, remoteId: ids[4] },
      ]);
    },
  );

  test("are sent again in halves when one record spoils its batch", async () => {
    const under = await hubspotPrivateApp.start();
    const ids = await people(under, 9);
    under.fake.moods.allOrNothing = true;
    const writes = ids.map((remoteId, nth) =>
      write({ remoteId }, { community_points: nth === 4 ? "many" : nth }),
    );
    const outcomes = await under.connect().writeFields(writes);
    expect(outcomes[4]).toMatchObject({ giveUp: true, kind: "invalid_value", field: "community_points" });
    expect(outcomes.filter((outcome) => "ok" in outcome)).toHaveLength(8);
  });

  test("go out in hundreds", async () => {
    const under = await hubspotPrivateApp.start();
    const ids = await people(under, 250);
    const crm = under.connect();
    await crm.writeFields(ids.map((remoteId) => write({ remoteId }, { community_points: 1 })));
    expect(under.fake.calls.get("POST /crm/v3/objects/contacts/batch/update")).toBe(3);
    expect(under.fake.written).toEqual({ created: 0, changed: 250, repeated: 0 });
  });

  test("of a contact that was deleted there make no new one", async () => {
    const under = await hubspotPrivateApp.start();
    const communityId = randomUUID();
    const remoteId = await under.seed({ lastName: "Lovelace", communityId });
    await under.remove(remoteId);
    const [outcome] = await under
      .connect()
      .writeFields([write({ communityId, remoteId, keyed: true }, { community_points: 1 })]);
    expect(outcome).toMatchObject({ giveUp: true, kind: "not_found" });
    expect(await under.countContacts()).toBe(0);
  });

  test("make a contact only where that is allowed, and one only, also when the answer was lost", async () => {
    const under = await hubspotPrivateApp.start();
    const communityId = randomUUID();
    const crm = under.connect();
    expect(await crm.writeFields([write({ communityId }, { community_points: 1 })])).toMatchObject([
      { giveUp: true, kind: "not_found" },
    ]);
    const made = write({ communityId, create: ada }, { community_points: 1 });
    under.fake.misbehave({ how: "lost", on: /upsert/ });
    expect(await crm.writeFields([made])).toMatchObject([{ retry: true, kind: "unreachable", whole: true }]);
    expect(await crm.writeFields([made])).toMatchObject([{ ok: true, created: false }]);
    expect(await under.countContacts()).toBe(1);
  });

  test("of a new contact whose address somebody has already name that one", async () => {
    const under = await hubspotPrivateApp.start();
    const remoteId = await under.seed({ lastName: "Byron", email: ada.email });
    const [outcome] = await under.connect().writeFields([write({ create: ada }, { community_points: 1 })]);
    expect(outcome).toMatchObject({ giveUp: true, kind: "duplicate", candidates: [{ remoteId }] });
  });

  test("never tell a token", async () => {
    const under = await hubspotOauth.start();
    const crm = under.connect();
    const remoteId = await under.seed({ lastName: "Lovelace", email: "ada@example.com" });
    await crm.writeFields([write({ remoteId }, { community_points: 1 })]);
    const kept = JSON.stringify(crm.takeExchanges());
    for (const secret of under.secrets()) expect(kept).not.toContain(secret);
  });
});

describe("limits", () => {
  test("of the day are told with every answer, and end the day when reached", async () => {
    const under = await aHubspotUnderTest(
      { access: "private_app", apiVersion: "v3" },
      { limits: { daily: 3, burst: 100_000 } },
    );
    const remoteId = await under.seed({ lastName: "Lovelace" });
    const crm = under.connect();
    const once = () => crm.writeFields([write({ remoteId }, { community_points: 1 })]);
    expect(await once()).toMatchObject([{ ok: true }]);
    expect(crm.budget()).toEqual({ used: 2, limit: 3, resetsAt: null });
    await once();
    expect(await once()).toMatchObject([{ retry: true, kind: "budget", whole: true, afterSeconds: 3600 }]);
  });

  test("of ten seconds say how long to wait", async () => {
    const under = await aHubspotUnderTest(
      { access: "private_app", apiVersion: "v3" },
      { limits: { burst: 0 } },
    );
    const remoteId = await under.seed({ lastName: "Lovelace" });
    const outcomes = await under.connect().writeFields([write({ remoteId }, { community_points: 1 })]);
    expect(outcomes).toMatchObject([{ retry: true, kind: "busy", whole: true, afterSeconds: 10 }]);
  });
});

describe("entries", () => {
  test("are notes with the contact, one for each message however often it is sent", async () => {
    const under = await hubspotPrivateApp.start();
    const remoteId = await under.seed({ lastName: "Lovelace" });
    const crm = under.connect();
    const told = tell({ remoteId });
    under.fake.misbehave({ how: "lost", on: /associate/ });
    expect(await crm.addEntries([told])).toMatchObject([{ retry: true, whole: true }]);
    expect(await crm.addEntries([told])).toMatchObject([{ ok: true, remoteId }]);
    expect((await under.held(remoteId))?.entries).toEqual(["Dark mode"]);
    const [note] = under.fake.portal.objects.notes.records.values();
    expect(note!.values.hs_note_body).toContain("Said &lt;yes&gt; &amp; meant it");
    expect(note!.values.hs_timestamp).toBe(entry.occurredAt);
  });

  test("of a contact that is gone leave no note behind", async () => {
    const under = await hubspotPrivateApp.start();
    const [gone, here] = await people(under, 2);
    await under.remove(gone!);
    const outcomes = await under.connect().addEntries([tell({ remoteId: gone! }), tell({ remoteId: here! })]);
    expect(outcomes).toMatchObject([{ giveUp: true, kind: "not_found" }, { ok: true }]);
    const notes = [...under.fake.portal.objects.notes.records.values()];
    expect(notes.filter(({ archivedAt }) => archivedAt === null)).toHaveLength(1);
  });

  test("are events of a template where the app has one, once for each message", async () => {
    const under = await hubspotOauth.start();
    Object.assign(under.config, { entries: "timeline", timelineTemplateId: "1001298" });
    under.fake.portal.timelineTemplates.add("1001298");
    const remoteId = await under.seed({ lastName: "Lovelace" });
    const told = tell({ remoteId });
    const crm = under.connect();
    await crm.addEntries([told]);
    expect(await crm.addEntries([told])).toMatchObject([{ ok: true, remoteId }]);
    expect([...under.fake.portal.timelineEvents]).toMatchObject([
      [told.key.id, { objectId: remoteId, tokens: { title: "Dark mode", kind: "accepted" } }],
    ]);
  });
});

describe("taking back", () => {
  const cleared = (target: Target, fields: string[], entryKeys: string[]): ClearWrite => ({
    ...of(target),
    fields,
    entryKeys,
  });

  test("empties the fields and our id, and removes the notes; twice is as good as once", async () => {
    const under = await hubspotPrivateApp.start();
    const remoteId = await under.seed({ lastName: "Lovelace" });
    const crm = under.connect();
    const told = tell({ remoteId });
    await crm.writeFields([write({ remoteId }, { community_points: 3, community_listed: true })]);
    await crm.addEntries([told]);
    const back = cleared(
      { remoteId, keyed: true },
      ["community_points", "community_listed", "gone"],
      [told.key.id],
    );
    for (const _ of [1, 2]) expect(await crm.clear([back])).toMatchObject([{ ok: true }]);
    expect(await under.held(remoteId)).toEqual({
      communityId: null,
      lastName: "Lovelace",
      values: { community_tier: null, community_points: null, community_since: null, community_listed: null },
      entries: [],
    });
  });

  test("from a contact that is gone is done already", async () => {
    const under = await hubspotPrivateApp.start();
    const remoteId = await under.seed({ lastName: "Lovelace" });
    await under.remove(remoteId);
    const outcomes = await under.connect().clear([cleared({ remoteId }, ["community_points"], [])]);
    expect(outcomes).toMatchObject([{ ok: true }]);
  });
});

describe("who is who", () => {
  const ask = (over: Partial<CrmContact & { communityId: string | null; remoteId: string | null }>) => ({
    ...someone(),
    communityId: null,
    remoteId: null,
    ...over,
  });

  test("by their id, by ours, by code, by address, in this order", async () => {
    const under = await hubspotPrivateApp.start();
    const communityId = randomUUID();
    const keyed = await under.seed({ lastName: "A", communityId, email: "a@example.com" });
    const coded = await under.seed({ lastName: "B", customerCode: "C-1" });
    const mailed = await under.seed({ lastName: "C", email: "C@example.com" });
    const found = await under
      .connect()
      .records!.find(
        [
          ask({ remoteId: mailed, communityId }),
          ask({ communityId, externalId: "C-1" }),
          ask({ communityId: randomUUID(), externalId: "c-1" }),
          ask({ email: "c@example.com" }),
          ask({ email: "nobody@example.com" }),
        ],
        ["community_points", "email"],
      );
    expect(found).toMatchObject([
      { state: "found", remoteId: mailed, by: "remote_id", keyed: false },
      {
        state: "found",
        remoteId: keyed,
        by: "community_id",
        keyed: true,
        values: { community_points: null },
      },
      { state: "found", remoteId: coded, by: "customer_code", keyed: false },
      { state: "found", remoteId: mailed, by: "email", values: { email: "C@example.com" } },
      { state: "missing" },
    ]);
  });

  test("is for a person to say where several have one address, or somebody else of us stands there", async () => {
    const under = await hubspotPrivateApp.start();
    await under.seed({ lastName: "A", firstName: "Ann", email: "twins@example.com" });
    await under.seed({ lastName: "B", email: "twins@example.com" });
    await under.seed({ lastName: "C", email: "c@example.com", communityId: randomUUID() });
    const found = await under
      .connect()
      .records!.find(
        [ask({ email: "twins@example.com" }), ask({ email: "c@example.com", communityId: randomUUID() })],
        [],
      );
    expect(found).toMatchObject([
      {
        state: "ambiguous",
        candidates: [{ label: "Ann A · twins@example.com" }, { label: "B · twins@example.com" }],
      },
      { state: "ambiguous", candidates: [{ label: "C · c@example.com" }] },
    ]);
  });
});

describe("reading what changed", () => {
  const readAll = async (
    crm: ReturnType<Awaited<ReturnType<typeof hubspotPrivateApp.start>>["connect"]>,
    since: Date | null,
  ) => {
    const pages = [];
    let cursor: string | null = null;
    do {
      const page = await crm.records!.pull({ since, cursor });
      pages.push(page);
      cursor = page.next;
    } while (cursor);
    return pages;
  };

  test("goes beyond what a search gives at most, and names each once", async () => {
    const under = await aHubspotUnderTest(
      { access: "private_app", apiVersion: "v3" },
      { limits: { reachable: 400 } },
    );
    await people(under, 1_001);
    const pages = await readAll(under.connect(), null);
    const ids = pages.flatMap(({ contacts }) => contacts.map(({ remoteId }) => remoteId));
    expect(new Set(ids).size).toBe(1_001);
    expect(ids).toHaveLength(1_001);
    expect(pages[0]).toMatchObject({ expected: 1_001 });
  });

  test("brings companies first, with value, currency and owner; then contacts, then who was deleted", async () => {
    const under = await hubspotPrivateApp.start();
    const before = new Date(Date.now() - 1000);
    under.fake.portal.owners.push({ id: "77", email: "o@example.com", firstName: "Olga", lastName: "Owner" });
    const account = { name: "Analytical Engines", value: "310000.50" };
    const remoteId = await under.seed({
      lastName: "Lovelace",
      segment: "enterprise",
      customerCode: "C-1",
      account,
    });
    const gone = await under.seed({ lastName: "Gone" });
    await under.remove(gone);
    const [company] = under.fake.portal.objects.companies.records.values();
    company!.values.hubspot_owner_id = "77";
    const pages = await readAll(under.connect(), before);
    expect(pages[0]!.accounts).toEqual([
      {
        remoteId: company!.id,
        name: "Analytical Engines",
        value: "310000.50",
        currency: "EUR",
        segment: null,
        tier: null,
        ownerName: "Olga Owner",
      },
    ]);
    expect(pages[0]!.until!.getTime()).toBeLessThan(Date.now());
    expect(pages[1]!.contacts).toMatchObject([
      { remoteId, customerCode: "C-1", segment: "enterprise", accountRemoteId: company!.id, deleted: false },
    ]);
    expect(pages[2]!.contacts).toMatchObject([{ remoteId: gone, deleted: true }]);
  });
});

describe("setting up", () => {
  test("makes the properties that lack, once", async () => {
    const under = await hubspotPrivateApp.start();
    const { contacts, notes } = under.fake.portal.objects;
    contacts.properties.delete("community_user_id");
    const { records } = under.connect();
    const wanted = [
      { name: "community_rank", label: "Rank", type: "integer" as const },
      { name: "community_opted_in", label: "Opted in", type: "boolean" as const },
    ];
    await records!.provisionFields!(wanted);
    await records!.provisionFields!(wanted);
    expect(contacts.properties.get("community_user_id")).toMatchObject({ hasUniqueValue: true });
    expect(notes.properties.get("community_entry_id")).toMatchObject({ hasUniqueValue: true });
    const described = await records!.describeFields();
    expect(described).toContainEqual({
      name: "community_rank",
      label: "Rank",
      type: "decimal",
      maxLength: null,
      choices: null,
      writable: true,
      custom: true,
    });
    expect(described.find(({ name }) => name === "email")).toMatchObject({ custom: false });
    expect(described.find(({ name }) => name === "num_associated_deals")).toMatchObject({ writable: false });
  });

  test("says what works, and what lacks in HubSpot's words", async () => {
    const under = await hubspotPrivateApp.start();
    const fine = await under.connect().check({ id: randomUUID(), at: new Date() });
    expect(fine.map(({ what, ok }) => `${what} ${ok}`)).toEqual([
      "reach true",
      "sign_in true",
      "read_contacts true",
      "write_contacts true",
      "external_id true",
      "entries true",
      "read_accounts true",
    ]);
    under.fake.deniedScopes.add("crm.objects.contacts.write");
    under.fake.portal.objects.contacts.properties.delete("community_user_id");
    const lacking = await under.connect().check({ id: randomUUID(), at: new Date() });
    expect(lacking.filter(({ ok }) => !ok)).toMatchObject([
      { what: "write_contacts", detail: expect.stringContaining("crm.objects.contacts.write") },
      { what: "external_id", detail: expect.stringContaining("community_user_id") },
    ]);
    expect(under.fake.written).toEqual({ created: 0, changed: 0, repeated: 0 });
  });
});

describe("agreeing at HubSpot", () => {
  test("sends the admin there and brings back what keeps us signed in", async () => {
    const under = await hubspotOauth.start();
    const redirectUri = "https://community.example.com/admin/crm/callback";
    const signIn = hubspotSignIn({
      config: under.config,
      credentials: { ...under.fake.auth.app },
      saveCredentials: async () => {},
      http: crmHttp({ allowed: LOCAL }),
    });
    const url = new URL(signIn.authorizeUrl({ state: "s", codeChallenge: "c", redirectUri }));
    expect(url.searchParams.get("scope")).toContain("crm.objects.contacts.write");
    const back = await fetch(url, { redirect: "manual" });
    const code = new URL(back.headers.get("location")!).searchParams.get("code")!;
    const credentials = await signIn.exchangeCode({ code, codeVerifier: "v", redirectUri });
    expect(credentials).toMatchObject({
      clientId: "client-1",
      refreshToken: expect.stringMatching(/^refresh-/),
    });
    await expect(signIn.exchangeCode({ code, codeVerifier: "v", redirectUri })).rejects.toMatchObject({
      kind: "credentials",
    });
  });
});
