import { startHubspot } from "#tests/support/fakes/hubspot/hubspot.ts";
import type { Property } from "#tests/support/fakes/hubspot/portal.ts";
import { addressOf } from "./scene.ts";
import type { Target } from "./target.ts";

const ID = "community_user_id";
const FIELDS = {
  member_since: { field: "community_since", type: "date" },
  points_total: { field: "community_points", type: "decimal" },
  username: { field: "community_name", type: "text" },
  opted_in_to_contact: { field: "community_news", type: "boolean" },
} as const;

const property = (name: string, type: Property["type"], hasUniqueValue = false): Property => ({
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

/**
 * A free account with `count` contacts whose addresses are those of `seedCustomers`, and after them `twins` more with the
 * addresses of the first.
 */
export async function hubspotTarget(count: number, twins = 0): Promise<Target> {
  const fake = await startHubspot();
  const { contacts, notes } = fake.portal.objects;
  for (const one of [
    property(ID, "string", true),
    property(FIELDS.member_since.field, "date"),
    property(FIELDS.points_total.field, "number"),
    property(FIELDS.username.field, "string"),
    property(FIELDS.opted_in_to_contact.field, "bool"),
  ])
    contacts.properties.set(one.name, one);
  notes.properties.set("community_entry_id", property("community_entry_id", "string", true));
  const ids = Array.from(
    { length: count + twins },
    (_, at) =>
      contacts.insert(
        { firstname: "Customer", lastname: `No ${at + 1}`, email: addressOf((at % count) + 1) },
        fake.now(),
      ).id,
  );
  return {
    kind: "hubspot",
    name: "HubSpot",
    config: {
      access: "private_app",
      apiVersion: "v3",
      baseUrl: fake.url,
      appUrl: fake.url,
      externalIdField: ID,
      entries: "note",
    },
    credentials: { token: fake.auth.privateToken },
    mapping: FIELDS,
    held: (n) => {
      const { values } = contacts.records.get(ids[n - 1]!)!;
      const points = values[FIELDS.points_total.field];
      const news = values[FIELDS.opted_in_to_contact.field];
      return {
        communityId: values[ID] ?? null,
        member_since: values[FIELDS.member_since.field] ?? null,
        points_total: points === undefined || points === "" ? null : Number(points),
        username: values[FIELDS.username.field] ?? null,
        opted_in_to_contact: news === undefined || news === "" ? null : news === "true",
      };
    },
    written: () => ({ ...fake.written }),
    entries: (n) =>
      [...notes.records.values()]
        .filter(
          ({ id, archivedAt }) => archivedAt === null && fake.portal.noteContacts.get(id)?.has(ids[n - 1]!),
        )
        .map(({ values }) => values.hs_note_body ?? ""),
    calls: () => [...fake.calls.values()].reduce((sum, calls) => sum + calls, 0),
    mostTogether: () => fake.together.most,
    limit: "100 calls in 10 seconds, 250,000 in a day, 100 records in a call",
    delay: (ms) =>
      ms > 0 ? fake.misbehave({ how: "slow", ms, times: Number.POSITIVE_INFINITY }) : fake.behave(),
    unreachable: (on) =>
      on ? fake.misbehave({ how: "down", times: Number.POSITIVE_INFINITY }) : fake.behave(),
    close: () => fake.close(),
  };
}
