import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { crmHttp } from "#app/adapters/crm/crm-http.server.ts";
import { salesforceSignIn } from "#app/adapters/crm/salesforce/salesforce-auth.server.ts";
import type { PulledPage } from "#app/domain/crm/port.ts";
import { newId } from "#db/ids.ts";
import { aFieldsWrite, anEntryWrite, writeOne } from "#tests/support/crm-contract/a-write.ts";
import { aSalesforceUnderTest } from "#tests/support/crm-contract/salesforce.ts";

const LEVEL = "Community_Level__c";
const KEY = "Community_User_Id__c";
const HOUR_MS = 3_600_000;

type Under = Awaited<ReturnType<typeof aSalesforceUnderTest>>;
const redirectUri = "https://ideas.example.com/admin/crm/callback";
const codeVerifier = "a-verifier-that-only-this-browser-knows-1234567890";
const codeChallenge = createHash("sha256").update(codeVerifier).digest("base64url");

const signIn = (
  { fake, config }: Under,
  over: { allowed?: ReadonlySet<string>; clientSecret?: string } = {},
) => {
  const { allowed = new Set(["127.0.0.1"]), ...credentials } = over;
  return salesforceSignIn({
    config,
    credentials: { ...fake.auth.app, ...credentials },
    http: crmHttp({ allowed }),
  });
};
/** The admin's way to the vendor and back. */
async function agreed(crm: Under) {
  const url = signIn(crm).authorizeUrl({ state: "s-1", codeChallenge, redirectUri });
  const answer = await fetch(url, { redirect: "manual" });
  const back = new URL(answer.headers.get("location")!);
  expect(back.searchParams.get("state")).toBe("s-1");
  return back.searchParams.get("code")!;
}

describe("agreeing", () => {
  test("gives what keeps us signed in, and that works", async () => {
    const crm = await aSalesforceUnderTest();
    const credentials = await signIn(crm).exchangeCode({
      code: await agreed(crm),
      codeVerifier,
      redirectUri,
    });
    expect(credentials).toEqual({
      ...crm.fake.auth.app,
      accessToken: expect.any(String),
      refreshToken: expect.any(String),
      instanceUrl: crm.fake.url,
    });
    expect(
      crm.fake.auth.isOpen({ headers: { authorization: `Bearer ${credentials.accessToken}` } } as never),
    ).toBe(true);
  });

  test("takes a code once, with the verifier of whoever set out, and the right secret", async () => {
    const crm = await aSalesforceUnderTest();
    const code = await agreed(crm);
    const exchange = (over: object, as = signIn(crm)) =>
      as.exchangeCode({ code, codeVerifier, redirectUri, ...over });
    await expect(exchange({}, signIn(crm, { clientSecret: "wrong" }))).rejects.toMatchObject({
      kind: "credentials",
    });
    await expect(exchange({ codeVerifier: "another" })).rejects.toMatchObject({
      kind: "credentials",
      message: "invalid_grant: invalid code verifier",
    });
    await expect(exchange({})).rejects.toMatchObject({ kind: "credentials" });
  });

  test("with an org that lives in a private network is refused", async () => {
    const crm = await aSalesforceUnderTest();
    crm.fake.misbehave({
      on: /oauth2\/token/,
      how: "answer",
      answer: {
        status: 200,
        json: { access_token: "x", refresh_token: "y", instance_url: "https://10.0.0.1" },
      },
    });
    const exchanged = signIn(crm).exchangeCode({ code: "c", codeVerifier, redirectUri });
    await expect(exchanged).rejects.toMatchObject({ kind: "refused_address" });
  });

  test("without the right to stay signed in says so", async () => {
    const crm = await aSalesforceUnderTest();
    crm.fake.misbehave({
      on: /oauth2\/token/,
      how: "answer",
      answer: { status: 200, json: { access_token: "x", instance_url: crm.fake.url } },
    });
    const exchanged = signIn(crm).exchangeCode({ code: "c", codeVerifier, redirectUri });
    await expect(exchanged).rejects.toMatchObject({
      kind: "credentials",
      message: expect.stringContaining("refresh_token"),
    });
  });
});

describe("a session", () => {
  const write = (remoteId: string) => aFieldsWrite({ remoteId }, { [LEVEL]: "Gold" });

  test("is asked for where there is none, and kept for the next job", async () => {
    const crm = await aSalesforceUnderTest();
    crm.forget("accessToken", "instanceUrl");
    const remoteId = await crm.seed({ lastName: "A" });
    await writeOne(crm.connect(), write(remoteId));
    await writeOne(crm.connect(), write(remoteId));
    expect(crm.signIns()).toBe(1);
    expect(crm.credentials()).toMatchObject({ instanceUrl: crm.fake.url, accessToken: expect.any(String) });
  });

  test("that ends under several calls is renewed once; a new refresh token is kept", async () => {
    const crm = await aSalesforceUnderTest();
    crm.fake.auth.settings.rotates = true;
    const [a, b] = [await crm.seed({ lastName: "A" }), await crm.seed({ lastName: "B" })];
    const before = crm.credentials().refreshToken;
    await crm.misbehave("expired");
    const connected = crm.connect();
    const outcomes = await Promise.all([writeOne(connected, write(a)), writeOne(connected, write(b))]);
    expect(outcomes).toMatchObject([{ ok: true }, { ok: true }]);
    expect(crm.signIns()).toBe(1);
    expect(crm.saved).toHaveLength(1);
    expect(crm.credentials().refreshToken).not.toBe(before);
    await crm.misbehave("expired");
    expect(await writeOne(crm.connect(), write(a))).toMatchObject({ ok: true });
  });

  test("nobody agreed to yet is a matter of credentials", async () => {
    const crm = await aSalesforceUnderTest();
    crm.forget("accessToken", "refreshToken");
    expect(await writeOne(crm.connect(), write("0037Q00000000000AA"))).toMatchObject({
      retry: true,
      whole: true,
      kind: "credentials",
      reason: "not_authorized",
    });
  });

  test("knows too many at once from too many in a day", async () => {
    const crm = await aSalesforceUnderTest();
    const remoteId = await crm.seed({ lastName: "A" });
    const limited = (message: string) =>
      crm.fake.misbehave({
        how: "answer",
        answer: { status: 403, json: [{ errorCode: "REQUEST_LIMIT_EXCEEDED", message }] },
      });
    limited("ConcurrentRequests (Concurrent API Requests) Limit exceeded.");
    expect(await writeOne(crm.connect(), write(remoteId))).toMatchObject({ kind: "busy", afterSeconds: 30 });
    limited("TotalRequests Limit exceeded.");
    expect(await writeOne(crm.connect(), write(remoteId))).toMatchObject({
      kind: "budget",
      afterSeconds: 900,
    });
  });
});

describe("testing", () => {
  const check = (crm: Under) => crm.connect().check({ id: newId(), at: new Date() });

  test("finds all in order", async () => {
    const crm = await aSalesforceUnderTest("custom_object");
    expect(await check(crm)).toMatchObject(
      ["reach", "sign_in", "read_contacts", "write_contacts", "external_id", "entries", "read_accounts"].map(
        (what) => ({
          what,
          ok: true,
        }),
      ),
    );
  });

  test("names what lacks", async () => {
    const crm = await aSalesforceUnderTest("custom_object");
    const lacking = async () => (await check(crm)).filter(({ ok }) => !ok);
    crm.contacts.field(KEY)!.unique = false;
    expect(await lacking()).toEqual([{ what: "external_id", ok: false, detail: `Contact.${KEY}: Unique` }]);
    crm.contacts.fields.delete(KEY.toLowerCase());
    expect(await lacking()).toMatchObject([
      { what: "external_id", detail: expect.stringContaining("no such field") },
    ]);
    crm.fake.org.the("Community_Contribution__c").field("Message_Id__c")!.unique = false;
    expect(await lacking()).toMatchObject([{ what: "external_id" }, { what: "entries" }]);
    crm.config.accountValueField = "Arr__c";
    expect((await lacking()).map(({ what }) => what)).toContain("read_accounts");
    crm.fake.closed.objects.add("Contact");
    expect((await lacking()).map(({ what }) => what)).toContain("write_contacts");
    crm.fake.moods.apiDisabled = true;
    expect(await lacking()).toMatchObject([
      { what: "sign_in", detail: expect.stringContaining("API_DISABLED_FOR_ORG") },
    ]);
  });

  test("says when nobody is there, and when the version is not", async () => {
    const crm = await aSalesforceUnderTest();
    crm.config.apiVersion = "99.0";
    expect((await check(crm))[0]).toMatchObject({
      what: "reach",
      ok: false,
      detail: expect.stringContaining("99.0"),
    });
    await crm.misbehave("unreachable");
    expect(await check(crm)).toMatchObject([{ what: "reach", ok: false }]);
  });
});

describe("pulling", () => {
  async function pages(crm: Under, since: Date | null) {
    const all: PulledPage[] = [];
    let cursor: string | null = null;
    do {
      const page: PulledPage = await crm.connect().records!.pull({ since, cursor });
      all.push(page);
      cursor = page.next;
    } while (cursor);
    return all;
  }

  test("comes in pages of 2,000, accounts first, and says how many there will be", async () => {
    const crm = await aSalesforceUnderTest();
    for (let at = 0; at < 4500; at += 1) crm.fake.contact({ LastName: `C${at}` });
    await crm.seed({ lastName: "Of Acme", account: { name: "Acme", value: "10" } });
    const all = await pages(crm, null);
    expect(all.map(({ accounts, contacts }) => [accounts.length, contacts.length])).toEqual([
      [1, 0],
      [0, 2000],
      [0, 2000],
      [0, 501],
    ]);
    expect(all[0]).toMatchObject({ expected: 4502, until: expect.any(Date) });
    expect(new Set(all.flatMap(({ contacts }) => contacts.map(({ remoteId }) => remoteId))).size).toBe(4501);
  });

  test("later tells only of what changed, by their clock, with a little overlap", async () => {
    let now = Date.parse("2026-05-01T10:00:00Z");
    const crm = await aSalesforceUnderTest("task", { now: () => now });
    const [old, changed] = [await crm.seed({ lastName: "Old" }), await crm.seed({ lastName: "Changed" })];
    const [first] = await pages(crm, null);
    expect(first!.until).toEqual(new Date("2026-05-01T09:55:00Z"));
    now += HOUR_MS;
    const [again] = await pages(crm, null);
    crm.contacts.change(crm.contacts.records.get(changed)!, { Tier__c: "Gold" }, now);
    const since = (await pages(crm, again!.until)).flatMap(({ contacts }) => contacts);
    expect(since).toMatchObject([{ remoteId: changed, tier: "Gold" }]);
    expect(since).not.toContainEqual(expect.objectContaining({ remoteId: old }));
  });

  test("reads owners, and a currency where the org has several or the settings name one", async () => {
    const crm = await aSalesforceUnderTest();
    const owner = crm.fake.user("Olga Owner");
    crm.fake.account({ Name: "Acme", AnnualRevenue: 5, OwnerId: owner.Id });
    const first = async () => (await pages(crm, null))[0]!.accounts[0];
    expect(await first()).toMatchObject({ value: "5", currency: null, ownerName: "Olga Owner" });
    crm.config.accountCurrency = "EUR";
    expect(await first()).toMatchObject({ currency: "EUR" });
    crm.fake.org.multiCurrency();
    crm.fake.account({ Name: "US", CurrencyIsoCode: "USD" });
    expect((await pages(crm, null))[0]!.accounts[1]).toMatchObject({ currency: "USD" });
  });

  test("goes without a count that takes too long, and says which field it may not see", async () => {
    const crm = await aSalesforceUnderTest();
    const refuse = (on: RegExp, errorCode: string) =>
      crm.fake.misbehave({
        on,
        how: "answer",
        answer: { status: 400, json: [{ errorCode, message: "no" }] },
      });
    // The first question is for accounts, the second counts.
    crm.fake.misbehave({ on: /\/query/, how: "slow", ms: 0 });
    refuse(/\/query/, "QUERY_TIMEOUT");
    expect(await crm.connect().records!.pull({ since: null, cursor: null })).toMatchObject({
      expected: null,
    });
    refuse(/\/query/, "INVALID_FIELD");
    const found = crm.connect().records!.pull({ since: null, cursor: null });
    await expect(found).rejects.toMatchObject({ kind: "permission", message: "INVALID_FIELD: no" });
  });

  test("begins the question again when Salesforce has forgotten it", async () => {
    const crm = await aSalesforceUnderTest();
    const seen = await crm.connect().records!.pull({
      since: null,
      cursor: "contacts /services/data/v62.0/query/01g7Q0000999999-2000",
    });
    expect(seen).toMatchObject({ contacts: [], next: null });
    await expect(crm.connect().records!.pull({ since: null, cursor: "elsewhere" })).rejects.toMatchObject({
      kind: "unexpected",
    });
  });
});

test("where no entries are wanted nothing is asked", async () => {
  const crm = await aSalesforceUnderTest();
  crm.config.entries = "none";
  expect(await crm.connect().addEntries([anEntryWrite({})])).toEqual([{ ok: true }]);
  expect(crm.calls()).toBe(0);
});
