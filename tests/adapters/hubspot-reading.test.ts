import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { crmHttp } from "#app/adapters/crm/crm-http.server.ts";
import { hubspotSignIn } from "#app/adapters/crm/hubspot/hubspot-sign-in.server.ts";
import type { CrmContact } from "#app/domain/crm/port.ts";
import {
  aHubspotUnderTest,
  hubspotOauth,
  hubspotPrivateApp,
  LOCAL,
} from "#tests/support/crm-contract/hubspot.ts";

const someone = (over: Partial<CrmContact> = {}): CrmContact => ({
  id: randomUUID(),
  externalId: null,
  email: null,
  ...over,
});
const people = async (under: { seed(one: { lastName: string }): Promise<string> }, count: number) =>
  Promise.all(Array.from({ length: count }, (_, nth) => under.seed({ lastName: `Person ${nth}` })));

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

test("an address alone does not make one of two people with different codes", async () => {
  const under = await hubspotPrivateApp.start();
  const email = "family@example.com";
  await under.seed({ lastName: "Parent", email, customerCode: "C-1" });
  const asked = { ...someone({ externalId: "C-2", email }), communityId: null, remoteId: null };
  expect(await under.connect().records!.find([asked], [])).toMatchObject([{ state: "ambiguous" }]);
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
    under.fake.deniedScopes.add("crm.objects.contacts.write").add("crm.schemas.contacts.write");
    under.fake.portal.objects.contacts.properties.delete("community_user_id");
    const lacking = await under.connect().check({ id: randomUUID(), at: new Date() });
    expect(lacking.filter(({ ok }) => !ok)).toMatchObject([
      { what: "write_contacts", detail: expect.stringContaining("crm.objects.contacts.write") },
      { what: "external_id", detail: expect.stringContaining("crm.schemas.contacts.write") },
    ]);
    under.fake.deniedScopes.clear();
    under.fake.deniedScopes.add("crm.objects.owners.read");
    const withoutOwners = await under.connect().check({ id: randomUUID(), at: new Date() });
    expect(withoutOwners.at(-1)).toMatchObject({
      what: "read_accounts",
      ok: false,
      detail: expect.stringContaining("crm.objects.owners.read"),
    });
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
