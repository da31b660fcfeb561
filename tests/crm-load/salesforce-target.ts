import { startSalesforce } from "#tests/support/fakes/salesforce/salesforce.ts";
import { field } from "#tests/support/fakes/salesforce/schema.ts";
import { addressOf } from "./scene.ts";
import type { Target } from "./target.ts";

const ID = "Community_User_Id__c";
const FIELDS = {
  member_since: { field: "Community_Since__c", type: "date" },
  points_total: { field: "Community_Points__c", type: "decimal" },
  username: { field: "Community_Name__c", type: "text" },
  opted_in_to_contact: { field: "Community_News__c", type: "boolean" },
} as const;

/** An org with `count` contacts whose addresses are those of `seedCustomers`. */
export async function salesforceTarget(count: number): Promise<Target> {
  const fake = await startSalesforce();
  const contacts = fake.org.the("Contact");
  for (const one of [
    field(ID, "string", { externalId: true, unique: true, idLookup: true }),
    field(FIELDS.member_since.field, "date"),
    field(FIELDS.points_total.field, "double", { scale: 0 }),
    field(FIELDS.username.field),
    field(FIELDS.opted_in_to_contact.field, "boolean"),
  ]) {
    if (!contacts.field(one.name)) contacts.addField(one);
  }
  const ids = Array.from({ length: count }, (_, at) =>
    fake.contact({ FirstName: "Customer", LastName: `No ${at + 1}`, Email: addressOf(at + 1) }),
  );
  return {
    kind: "salesforce",
    name: "Salesforce",
    config: {
      loginUrl: fake.url,
      apiVersion: "62.0",
      externalIdField: ID,
      entries: "task",
    },
    credentials: { ...fake.auth.app, refreshToken: fake.auth.refreshToken(), instanceUrl: fake.url },
    mapping: FIELDS,
    held: (n) => {
      const stored = contacts.records.get(ids[n - 1]!.Id)!;
      const value = (name: string) => stored[name] ?? null;
      return {
        communityId: (value(ID) as string | null) ?? null,
        member_since: value(FIELDS.member_since.field),
        points_total: value(FIELDS.points_total.field),
        username: value(FIELDS.username.field),
        opted_in_to_contact: value(FIELDS.opted_in_to_contact.field),
      };
    },
    written: () => ({ ...fake.written }),
    entries: (n) =>
      [...fake.org.the("Task").records.values()]
        .filter((task) => task.WhoId === ids[n - 1]!.Id && !task.IsDeleted)
        .map((task) => String(task.Subject)),
    calls: () => [...fake.calls.values()].reduce((sum, calls) => sum + calls, 0),
    mostTogether: () => fake.together.most,
    limit: `${fake.limit.dailyCalls.toLocaleString("en")} calls in 24 hours, 200 records in a call`,
    delay: (ms) =>
      ms > 0 ? fake.misbehave({ how: "slow", ms, times: Number.POSITIVE_INFINITY }) : fake.behave(),
    unreachable: (on) =>
      on ? fake.misbehave({ how: "down", times: Number.POSITIVE_INFINITY }) : fake.behave(),
    close: () => fake.close(),
  };
}
