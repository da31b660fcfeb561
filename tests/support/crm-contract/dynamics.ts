import { randomUUID } from "node:crypto";
import { onTestFinished } from "vitest";
import { crmHttp } from "#app/adapters/crm/crm-http.server.ts";
import { dynamics } from "#app/adapters/crm/dynamics.server.ts";
import { type DataverseOptions, startDataverse } from "../fakes/dataverse/dataverse.ts";
import type { Attribute } from "../fakes/dataverse/environment.ts";
import type { Misbehaviour } from "../fakes/loopback.ts";
import type { CrmHarness, CrmUnderTest, Mood, SeedContact } from "./harness.ts";

const FIELDS = { text: "new_tier", integer: "new_points", date: "new_since", boolean: "new_listed" };
const CODE = "new_customercode";
const ID = "new_communityid";
const LOCAL: ReadonlySet<string> = new Set(["127.0.0.1"]);

const custom = (name: string, type: Attribute["type"], more: Partial<Attribute> = {}): Attribute => ({
  name,
  label: name,
  type,
  custom: true,
  ...(type === "String" && { maxLength: 100 }),
  ...more,
});

/** An environment with the columns of the contract, and the connector on it. */
export async function aDynamicsUnderTest(options: DataverseOptions = {}) {
  const fake = await startDataverse(options);
  onTestFinished(() => fake.close());
  const { environment, auth } = fake;
  const { contact, account, annotation } = environment.tables;
  for (const attribute of [
    custom(ID, "String"),
    custom(CODE, "String"),
    custom("new_segment", "String"),
    custom("new_rank", "String"),
    custom(FIELDS.text, "String"),
    custom(FIELDS.integer, "Integer"),
    custom(FIELDS.date, "DateTime", { format: "DateOnly" }),
    custom(FIELDS.boolean, "Boolean"),
    custom("new_level", "Picklist", {
      options: [
        { value: 100_000_000, label: "Explorer" },
        { value: 100_000_001, label: "Champion" },
      ],
    }),
  ])
    contact.attributes.set(attribute.name, attribute);
  environment.keys.push({ schemaName: "new_CommunityKey", attributes: [ID], status: "Active" });
  const [euro, owner] = [randomUUID(), randomUUID()];
  environment.currencies.set(euro, "EUR");
  environment.owners.set(owner, "Olga Owner");

  const config: Record<string, string | undefined> = {
    url: fake.url,
    authorityUrl: fake.url,
    tenantId: auth.app.tenantId,
    externalIdField: ID,
    customerCodeField: CODE,
    entries: "annotation",
    segmentField: "new_segment",
    tierField: "new_rank",
    accountValueField: "revenue",
  };
  const { clientId, clientSecret } = auth.app;

  const valuesOf = (one: Partial<SeedContact>) =>
    Object.fromEntries(
      Object.entries({
        firstname: one.firstName,
        lastname: one.lastName,
        emailaddress1: one.email,
        [CODE]: one.customerCode,
        [ID]: one.communityId,
        new_segment: one.segment,
        new_rank: one.tier,
      }).filter(([, value]) => value !== undefined),
    );

  const always = (how: Misbehaviour) => fake.misbehave({ ...how, times: Number.POSITIVE_INFINITY });
  const said = (status: number, code: string, message: string, headers = {}): Misbehaviour => ({
    how: "answer",
    on: /api\/data/,
    answer: { status, json: { error: { code, message } }, headers },
  });
  const moods: Record<Mood, () => void> = {
    busy: () =>
      always(
        said(
          429,
          "0x80072322",
          "Number of requests exceeded the limit of 6000 over time window of 300 seconds.",
          { "retry-after": "7" },
        ),
      ),
    down: () => always(said(503, "0x80040216", "An unexpected error occurred.")),
    slow: () => always({ how: "slow", ms: 1500 }),
    half: () => always({ how: "half", on: /batch/ }),
    lost: () => always({ how: "lost", on: /batch/ }),
    unreachable: () => always({ how: "down" }),
    expired: () => auth.expire(),
    revoked: () => {
      auth.revoked = true;
    },
    spent: () => {},
  };

  const underTest: CrmUnderTest = {
    connect: ({ allowed = LOCAL, timeoutMs } = {}) =>
      dynamics({
        config,
        credentials: { clientId, clientSecret },
        saveCredentials: async () => {},
        http: crmHttp({ allowed, timeoutMs }),
      }),
    async seed(one) {
      const company =
        one.account &&
        account.insert(
          {
            name: one.account.name,
            revenue: Number(one.account.value),
            transactioncurrencyid: euro,
            ownerid: owner,
          },
          fake.now(),
        );
      const values = { ...valuesOf(one), ownerid: owner, ...(company && { parentcustomerid: company.id }) };
      return contact.insert(values, fake.now()).id;
    },
    async change(remoteId, changes) {
      contact.change(contact.rows.get(remoteId)!, valuesOf(changes), fake.now());
    },
    async remove(remoteId) {
      contact.remove(contact.rows.get(remoteId)!);
    },
    async erase(remoteId) {
      contact.remove(contact.rows.get(remoteId)!);
    },
    async held(remoteId) {
      const row = contact.rows.get(remoteId);
      if (!row) return null;
      const value = (name: string) => (row.values[name] ?? null) as string | number | boolean | null;
      return {
        communityId: value(ID) as string | null,
        lastName: String(row.values.lastname ?? ""),
        values: Object.fromEntries(Object.values(FIELDS).map((name) => [name, value(name)])),
        entries: [...annotation.rows.values()]
          .filter(({ values }) => values.objectid === remoteId)
          .map(({ values }) => String(values.subject).replace(/^[^:]*: /, "")),
      };
    },
    countContacts: async () => contact.rows.size,
    misbehave: async (mood) => moods[mood](),
    async behave() {
      fake.behave();
      fake.rules.poison.clear();
      fake.rules.resembles = null;
      auth.revoked = false;
    },
    async poison(remoteId) {
      fake.rules.poison.set(remoteId, {
        code: "0x80044331",
        message: `A validation error occurred.  The length of the '${FIELDS.text}' attribute of the 'contact' entity exceeded the maximum allowed length of '3'.`,
      });
    },
    async lock(remoteId) {
      fake.rules.locked.add(remoteId);
    },
    async resemble(remoteId) {
      fake.rules.resembles = remoteId;
    },
    signIns: () => fake.calls.get(`POST /${auth.app.tenantId}/oauth2/v2.0/token`) ?? 0,
    calls: () => [...fake.calls.values()].reduce((sum, calls) => sum + calls, 0),
    secrets: () => [clientSecret, "eyJ0fake"],
    async forbid() {
      environment.privileges.delete("prvWriteContact");
      return "write_contacts";
    },
  };
  return { ...underTest, fake, config };
}

export const dynamicsHarness: CrmHarness = {
  name: "Microsoft Dynamics 365",
  fields: FIELDS,
  can: {
    sessions: true,
    budget: false,
    namesField: true,
    lock: true,
    duplicates: true,
    // Rows that are deleted outright leave nothing behind that could be read.
    pullsDeleted: false,
    accounts: true,
    customerCode: true,
  },
  poisonKind: "invalid_value",
  start: aDynamicsUnderTest,
};
