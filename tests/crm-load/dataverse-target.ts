import type { FactValue } from "#db/schema/crm-sync.ts";
import { startDataverse } from "#tests/support/fakes/dataverse/dataverse.ts";
import type { Attribute } from "#tests/support/fakes/dataverse/environment.ts";
import { addressOf } from "./scene.ts";
import type { Target } from "./target.ts";

const ID = "new_communityid";
const FIELDS = {
  member_since: { field: "new_since", type: "date" },
  points_total: { field: "new_points", type: "integer" },
  username: { field: "new_name", type: "text" },
  opted_in_to_contact: { field: "new_news", type: "boolean" },
} as const;

const custom = (name: string, type: Attribute["type"], more: Partial<Attribute> = {}): Attribute => ({
  name,
  label: name,
  type,
  custom: true,
  ...(type === "String" && { maxLength: 100 }),
  ...more,
});

/** An environment with `count` contacts whose addresses are those of `seedCustomers`. */
export async function dataverseTarget(count: number): Promise<Target> {
  const fake = await startDataverse();
  const { environment, auth } = fake;
  const { contact, annotation } = environment.tables;
  for (const attribute of [
    custom(ID, "String"),
    custom(FIELDS.member_since.field, "DateTime", { format: "DateOnly" }),
    custom(FIELDS.points_total.field, "Integer"),
    custom(FIELDS.username.field, "String"),
    custom(FIELDS.opted_in_to_contact.field, "Boolean"),
  ])
    contact.attributes.set(attribute.name, attribute);
  environment.keys.push({ schemaName: "new_CommunityKey", attributes: [ID], status: "Active" });
  const ids = Array.from(
    { length: count },
    (_, at) =>
      contact.insert(
        { firstname: "Customer", lastname: `No ${at + 1}`, emailaddress1: addressOf(at + 1) },
        fake.now(),
      ).id,
  );
  const always = Number.POSITIVE_INFINITY;
  return {
    kind: "dynamics",
    name: "Dynamics 365",
    config: {
      url: fake.url,
      authorityUrl: fake.url,
      tenantId: auth.app.tenantId,
      externalIdField: ID,
      entries: "annotation",
    },
    credentials: { clientId: auth.app.clientId, clientSecret: auth.app.clientSecret },
    mapping: FIELDS,
    held: (n) => {
      const { values } = contact.rows.get(ids[n - 1]!)!;
      const value = (name: string) => (values[name] ?? null) as FactValue;
      return {
        communityId: value(ID) as string | null,
        member_since: value(FIELDS.member_since.field),
        points_total: value(FIELDS.points_total.field),
        username: value(FIELDS.username.field),
        opted_in_to_contact: value(FIELDS.opted_in_to_contact.field),
      };
    },
    written: () => ({ ...fake.written }),
    entries: (n) =>
      [...annotation.rows.values()]
        .filter(({ values }) => values.objectid === ids[n - 1])
        .map(({ values }) => String(values.subject)),
    calls: () => [...fake.calls.values()].reduce((sum, calls) => sum + calls, 0),
    mostTogether: () => fake.together.most,
    limit: "6,000 calls and 20 minutes of work in 5 minutes, 52 at once",
    delay: (ms) => (ms > 0 ? fake.misbehave({ how: "slow", ms, times: always }) : fake.behave()),
    unreachable: (on) => (on ? fake.misbehave({ how: "down", times: always }) : fake.behave()),
    close: () => fake.close(),
  };
}
