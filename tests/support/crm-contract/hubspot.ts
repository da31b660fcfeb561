import { onTestFinished } from "vitest";
import { crmHttp } from "#app/adapters/crm/crm-http.server.ts";
import { hubspot } from "#app/adapters/crm/hubspot.server.ts";
import { badProperty } from "../fakes/hubspot/failures.ts";
import { type HubspotOptions, startHubspot } from "../fakes/hubspot/hubspot.ts";
import type { Property, Stored } from "../fakes/hubspot/portal.ts";
import type { Misbehaviour } from "../fakes/loopback.ts";
import type { CrmHarness, CrmUnderTest, Mood, SeedContact } from "./harness.ts";

const FIELDS = {
  text: "community_tier",
  integer: "community_points",
  date: "community_since",
  boolean: "community_listed",
};
const CODE = "customer_code";
const ID = "community_user_id";
/** So many that no test waits for its turn; what limits do is tried on its own. */
const ROOMY = { burst: 100_000, search: 100_000 };

export const LOCAL: ReadonlySet<string> = new Set(["127.0.0.1"]);

type Way = { access: "private_app" | "oauth"; apiVersion: string };
export type HubspotUnderTest = Awaited<ReturnType<typeof aHubspotUnderTest>>;

const custom = (name: string, type: Property["type"], hasUniqueValue = false): Property => ({
  name,
  label: name,
  type,
  fieldType: "text",
  groupName: "community",
  hasUniqueValue,
  hubspotDefined: false,
  calculated: false,
  hidden: false,
  options: [],
  modificationMetadata: { readOnlyValue: false, archivable: true, readOnlyDefinition: false },
});

/** A portal with the fields of the contract, and the connector on it. */
export async function aHubspotUnderTest({ access, apiVersion }: Way, options: HubspotOptions = {}) {
  const fake = await startHubspot({ ...options, limits: { ...ROOMY, ...options.limits } });
  onTestFinished(() => fake.close());
  const { contacts, companies, notes } = fake.portal.objects;
  for (const property of [
    custom(ID, "string", true),
    custom(CODE, "string"),
    custom("segment", "string"),
    custom("tier", "string"),
    custom(FIELDS.text, "string"),
    custom(FIELDS.integer, "number"),
    custom(FIELDS.date, "date"),
    custom(FIELDS.boolean, "bool"),
  ])
    contacts.properties.set(property.name, property);

  const refreshToken = fake.auth.install();
  const config: Record<string, string | undefined> = {
    access,
    apiVersion,
    baseUrl: fake.url,
    appUrl: fake.url,
    externalIdField: ID,
    customerCodeField: CODE,
    entries: "note",
    segmentField: "segment",
    tierField: "tier",
    accountValueField: "annualrevenue",
  };
  let credentials: Record<string, string> =
    access === "oauth" ? { ...fake.auth.app, refreshToken } : { token: fake.auth.privateToken };
  const saved: Record<string, string>[] = [];

  const valuesOf = ({
    firstName,
    lastName,
    email,
    customerCode,
    communityId,
    segment,
    tier,
  }: Partial<SeedContact>) =>
    Object.fromEntries(
      Object.entries({
        firstname: firstName,
        lastname: lastName,
        email,
        [CODE]: customerCode,
        [ID]: communityId,
        segment,
        tier,
      }).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
  const held = ({ values }: Stored) => ({
    [FIELDS.text]: values[FIELDS.text] ?? null,
    [FIELDS.integer]: values[FIELDS.integer] ? Number(values[FIELDS.integer]) : null,
    [FIELDS.date]: values[FIELDS.date] ?? null,
    [FIELDS.boolean]: values[FIELDS.boolean] ? values[FIELDS.boolean] === "true" : null,
  });
  const titlesOf = (contactId: string) =>
    [...notes.records.values()]
      .filter(({ id, archivedAt }) => archivedAt === null && fake.portal.noteContacts.get(id)?.has(contactId))
      .map(({ values }) => /<strong>[^:]*: (.*?)<\/strong>/.exec(values.hs_note_body ?? "")?.[1] ?? "");

  const always = (how: Misbehaviour) => fake.misbehave({ ...how, times: Number.POSITIVE_INFINITY });
  const said = (status: number, json: Record<string, unknown>, headers = {}): Misbehaviour => ({
    how: "answer",
    answer: { status, json: { status: "error", ...json }, headers },
  });
  const moods: Record<Mood, () => void> = {
    busy: () =>
      always(
        said(
          429,
          {
            errorType: "RATE_LIMIT",
            policyName: "TEN_SECONDLY_ROLLING",
            message: "You have reached your limit.",
          },
          { "retry-after": "7" },
        ),
      ),
    down: () => always(said(500, { category: "INTERNAL_ERROR", message: "Internal Server Error" })),
    slow: () => always({ how: "slow", ms: 1500 }),
    half: () => always({ how: "half", on: /batch|search/ }),
    lost: () => always({ how: "lost", on: /batch|search/ }),
    unreachable: () => always({ how: "down" }),
    expired: () => fake.auth.expireAccessTokens(),
    revoked: () => {
      always({
        ...said(400, { status: "BAD_REFRESH_TOKEN", message: "missing or invalid refresh token" }),
        on: /oauth/,
      });
      always(
        said(401, { category: "INVALID_AUTHENTICATION", message: "Authentication credentials not found." }),
      );
    },
    spent: () => {
      fake.limiter.today = Number.MAX_SAFE_INTEGER;
    },
  };

  const underTest: CrmUnderTest = {
    connect: ({ allowed = LOCAL, timeoutMs } = {}) =>
      hubspot({
        config,
        credentials,
        saveCredentials: async (next) => {
          saved.push(next);
          credentials = next;
        },
        http: crmHttp({ allowed, timeoutMs }),
      }),
    async seed(contact) {
      const { account } = contact;
      const company =
        account && companies.insert({ name: account.name, annualrevenue: account.value }, fake.now());
      const values = { ...valuesOf(contact), ...(company && { associatedcompanyid: company.id }) };
      return contacts.insert(values, fake.now()).id;
    },
    async change(remoteId, changes) {
      contacts.change(contacts.records.get(remoteId)!, valuesOf(changes), fake.now());
    },
    async remove(remoteId) {
      contacts.archive(contacts.records.get(remoteId)!, fake.now());
    },
    async erase(remoteId) {
      contacts.erase(contacts.records.get(remoteId)!, fake.now());
    },
    async held(remoteId) {
      const stored = contacts.records.get(remoteId);
      if (!stored || stored.archivedAt !== null) return null;
      return {
        communityId: stored.values[ID] ?? null,
        lastName: stored.values.lastname ?? "",
        values: held(stored),
        entries: titlesOf(remoteId),
      };
    },
    countContacts: async () => [...contacts.records.values()].filter((one) => one.archivedAt === null).length,
    misbehave: async (mood) => moods[mood](),
    async behave() {
      fake.behave();
      fake.limiter.today = 0;
      fake.poison.clear();
      fake.moods.resembles = null;
    },
    async poison(remoteId) {
      fake.poison.set(
        remoteId,
        badProperty(FIELDS.text, "INVALID_OPTION", "Gold was not one of the allowed options: [Silver]"),
      );
    },
    async resemble(remoteId) {
      fake.moods.resembles = remoteId;
    },
    signIns: () => fake.calls.get("POST /oauth/v3/token") ?? 0,
    calls: () => [...fake.calls.values()].reduce((sum, calls) => sum + calls, 0),
    secrets: () => [fake.auth.privateToken, fake.auth.app.clientSecret, refreshToken, "access-1"],
    async forbid() {
      fake.deniedScopes.add("crm.objects.contacts.write");
      return "write_contacts";
    },
  };
  return { ...underTest, fake, config, saved };
}

const harness = (
  name: string,
  way: Way,
): Omit<CrmHarness, "start"> & { start(): Promise<HubspotUnderTest> } => ({
  name,
  fields: FIELDS,
  fieldTypes: { integer: "decimal" },
  can: {
    sessions: way.access === "oauth",
    // Who comes by OAuth is told nothing of the day's limit.
    budget: way.access === "private_app",
    namesField: true,
    lock: false,
    duplicates: true,
    pullsDeleted: true,
    accounts: true,
    customerCode: true,
  },
  poisonKind: "invalid_value",
  start: () => aHubspotUnderTest(way),
});

/** A private app on v3, where failures come with a 207. */
export const hubspotPrivateApp = harness("HubSpot, private app", { access: "private_app", apiVersion: "v3" });
/** An app on the dated paths, where an answer with failures is a 200. */
export const hubspotOauth = harness("HubSpot, OAuth", { access: "oauth", apiVersion: "2026-09" });
