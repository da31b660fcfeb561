import { onTestFinished } from "vitest";
import { crmHttp } from "#app/adapters/crm/crm-http.server.ts";
import { salesforce } from "#app/adapters/crm/salesforce.server.ts";
import type { Misbehaviour } from "../fakes/loopback.ts";
import type { Value } from "../fakes/salesforce/org.ts";
import { type SalesforceOptions, startSalesforce } from "../fakes/salesforce/salesforce.ts";
import { field } from "../fakes/salesforce/schema.ts";
import type { CrmHarness, CrmUnderTest, Mood, SeedContact } from "./harness.ts";

const FIELDS = {
  text: "Community_Level__c",
  integer: "Community_Points__c",
  date: "Community_Since__c",
  boolean: "Community_Opt_In__c",
};
const KEY = "Community_User_Id__c";
const LOCAL: ReadonlySet<string> = new Set(["127.0.0.1"]);

type Entries = "task" | "task_with_key" | "custom_object";

/** An org with the contract's fields, and the connector on it, signed in already. */
export async function aSalesforceUnderTest(entries: Entries = "task", options: SalesforceOptions = {}) {
  const fake = await startSalesforce(options);
  onTestFinished(() => fake.close());
  const { org, auth } = fake;
  const [contacts, accounts] = [org.the("Contact"), org.the("Account")];
  if (entries === "task_with_key")
    org.the("Task").addField(field("Community_Message_Id__c", "string", { externalId: true, unique: true }));

  const config: Record<string, string | undefined> = {
    loginUrl: fake.url,
    apiVersion: "62.0",
    externalIdField: KEY,
    customerCodeField: "Customer_Code__c",
    entries: entries === "custom_object" ? entries : "task",
    entryObject: "Community_Contribution__c",
    segmentField: "Segment__c",
    tierField: "Tier__c",
    accountValueField: "AnnualRevenue",
  };
  const refreshToken = auth.refreshToken();
  let credentials: Record<string, string> = {
    ...auth.app,
    refreshToken,
    accessToken: auth.session(),
    instanceUrl: fake.url,
  };
  const saved: Record<string, string>[] = [];

  const valuesOf = (seed: Partial<SeedContact>) =>
    Object.fromEntries(
      Object.entries({
        FirstName: seed.firstName,
        LastName: seed.lastName,
        Email: seed.email,
        Customer_Code__c: seed.customerCode,
        [KEY]: seed.communityId,
        Segment__c: seed.segment,
        Tier__c: seed.tier,
      }).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ) as Record<string, Value>;
  const entryTitles = (contactId: string) => {
    const own = [...(org.table("Community_Contribution__c")?.records.values() ?? [])]
      .filter(({ IsDeleted, Contact__c }) => !IsDeleted && Contact__c === contactId)
      .map(({ Title__c }) => String(Title__c));
    const tasks = [...org.the("Task").records.values()]
      .filter(({ IsDeleted, WhoId }) => !IsDeleted && WhoId === contactId)
      .map(({ Subject }) => String(Subject).replace(/^[^:]*: /, ""));
    return [...own, ...tasks];
  };

  const always = (how: Misbehaviour) => fake.misbehave({ ...how, times: Number.POSITIVE_INFINITY });
  const said = (status: number, errorCode: string, headers = {}): Misbehaviour => ({
    how: "answer",
    answer: { status, json: [{ message: "Try again later.", errorCode }], headers },
  });
  const moods: Record<Mood, () => void> = {
    busy: () => always(said(429, "TOO_MANY_REQUESTS", { "retry-after": "7" })),
    down: () => always(said(500, "UNKNOWN_EXCEPTION")),
    slow: () => always({ how: "slow", ms: 1500 }),
    half: () => always({ how: "half", on: /^(PATCH|POST|DELETE) .*(sobjects)/ }),
    lost: () => always({ how: "lost", on: /^(PATCH|POST|DELETE) .*(sobjects)/ }),
    unreachable: () => always({ how: "down" }),
    expired: () => auth.endSessions(),
    revoked: () => auth.revoke(),
    spent: () => fake.spend(fake.limit.dailyCalls),
  };

  const underTest: CrmUnderTest = {
    connect: ({ allowed = LOCAL, timeoutMs } = {}) =>
      salesforce({
        config,
        credentials,
        saveCredentials: async (next) => {
          saved.push(next);
          credentials = next;
        },
        http: crmHttp({ allowed, timeoutMs }),
      }),
    async seed(seed) {
      const { account } = seed;
      const company = account && fake.account({ Name: account.name, AnnualRevenue: Number(account.value) });
      return fake.contact({ ...valuesOf(seed), ...(company && { AccountId: company.Id }) }).Id;
    },
    async change(remoteId, changes) {
      contacts.change(contacts.records.get(remoteId)!, valuesOf(changes), Date.now());
    },
    async remove(remoteId) {
      contacts.change(contacts.records.get(remoteId)!, { IsDeleted: true }, Date.now());
    },
    async erase(remoteId) {
      contacts.erase(contacts.records.get(remoteId)!);
    },
    async held(remoteId) {
      const stored = contacts.records.get(remoteId);
      if (!stored || stored.IsDeleted) return null;
      return {
        communityId: (stored[KEY] as string | undefined) ?? null,
        lastName: String(stored.LastName ?? ""),
        values: Object.fromEntries(Object.values(FIELDS).map((name) => [name, stored[name] ?? null])),
        entries: entryTitles(remoteId),
      };
    },
    countContacts: async () => [...contacts.records.values()].filter(({ IsDeleted }) => !IsDeleted).length,
    misbehave: async (mood) => moods[mood](),
    async behave() {
      fake.behave();
      fake.spend(0);
    },
    async poison(remoteId) {
      fake.rules.poison.set(remoteId, { message: "Level may not go down", field: FIELDS.text });
    },
    async lock(remoteId) {
      fake.rules.locked.set(remoteId, 1);
    },
    async resemble(remoteId) {
      fake.resembled.add(remoteId);
    },
    signIns: () => auth.asked,
    calls: () => [...fake.calls.values()].reduce((sum, calls) => sum + calls, 0),
    secrets: () => [auth.app.clientSecret, ...auth.given],
    async forbid() {
      fake.closed.readOnly.add(KEY);
      return "external_id";
    },
  };
  return {
    ...underTest,
    fake,
    config,
    saved,
    accounts,
    contacts,
    credentials: () => credentials,
    forget: (...names: string[]) => {
      credentials = Object.fromEntries(Object.entries(credentials).filter(([name]) => !names.includes(name)));
    },
  };
}

const harness = (name: string, entries: Entries): CrmHarness => ({
  name,
  fields: FIELDS,
  can: {
    sessions: true,
    budget: true,
    namesField: true,
    lock: true,
    duplicates: true,
    pullsDeleted: true,
    accounts: true,
    customerCode: true,
  },
  poisonKind: "invalid_value",
  start: () => aSalesforceUnderTest(entries),
});

/** Entries as tasks, their keys in the description. */
export const salesforceTasks = harness("Salesforce, tasks", "task");
/** Entries as tasks of an org that gave them a field for the key. */
export const salesforceKeyedTasks = harness("Salesforce, tasks with a key", "task_with_key");
/** Entries in the brand's own object. */
export const salesforceObject = harness("Salesforce, own object", "custom_object");
