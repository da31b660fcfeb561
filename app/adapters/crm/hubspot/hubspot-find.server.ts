import type { Candidate, CrmRecords, Found } from "#app/domain/crm/port.ts";
import { chunks } from "../chunks.ts";
import { foundAmong } from "../found-among.ts";
import type { HubspotApi } from "./hubspot-api.server.ts";
import { BATCH } from "./hubspot-batch.server.ts";
import type { HubspotProperties } from "./hubspot-properties.server.ts";
import { fromHubspot } from "./hubspot-values.ts";

type Wanted = Parameters<CrmRecords["find"]>[0][number];
type Contact = { id: string; properties: Record<string, string | null> };
type By = Extract<Found, { state: "found" }>["by"];

/** The largest page of a search. */
const PAGE = 200;

const labelOf = ({ id, properties: { firstname, lastname, email } }: Contact): Candidate => ({
  remoteId: id,
  label: [[firstname, lastname].filter(Boolean).join(" "), email].filter(Boolean).join(" · ") || id,
});

/**
 * Who contacts are over there. By its own id and by ours HubSpot reads exactly; by code and by address it searches, and
 * several with the same are nobody in particular.
 */
export async function findInHubspot(
  api: HubspotApi,
  hubspotProperties: HubspotProperties,
  contacts: readonly Wanted[],
  fields: readonly string[],
): Promise<Found[]> {
  const { externalIdField, customerCodeField } = api.config;
  const idProperty = externalIdField!;
  const types = await hubspotProperties.all();
  const properties = [
    ...new Set([
      "email",
      "firstname",
      "lastname",
      idProperty,
      ...(customerCodeField ? [customerCodeField] : []),
      ...fields,
    ]),
  ];
  const found: (Found | null)[] = contacts.map(() => null);
  const open = () => [...found.keys()].filter((nth) => !found[nth]);

  const settle = (nth: number, by: By, matches: readonly Contact[]) => {
    found[nth] = foundAmong(matches, {
      by,
      contact: contacts[nth]!,
      keyOf: (contact) => contact.properties[idProperty] || null,
      codeOf: (contact) => (customerCodeField ? contact.properties[customerCodeField] : null) || null,
      candidateOf: labelOf,
      valuesOf: (contact) =>
        Object.fromEntries(
          fields.map((name) => [name, fromHubspot(contact.properties[name], types.get(name))]),
        ),
    });
  };

  const readBy = async (by: By, property: string | null, keyOf: (contact: Wanted) => string | null) => {
    const asked = open().filter((nth) => keyOf(contacts[nth]!));
    const byValue = new Map<string, Contact>();
    for (const chunk of chunks([...new Set(asked.map((nth) => keyOf(contacts[nth]!)!))], BATCH)) {
      const { body } = await api.read<{ results: Contact[] }>({
        action: "find",
        path: api.paths.crm("objects", "/contacts/batch/read"),
        body: { ...(property && { idProperty: property }), properties, inputs: chunk.map((id) => ({ id })) },
      });
      for (const contact of body.results)
        byValue.set(property ? (contact.properties[property] ?? "") : contact.id, contact);
    }
    for (const nth of asked) {
      const match = byValue.get(keyOf(contacts[nth]!)!);
      if (match) settle(nth, by, [match]);
    }
  };

  const searchBy = async (by: By, property: string, keyOf: (contact: Wanted) => string | null) => {
    // A search for several values at once takes them in lower case.
    const lower = (nth: number) => keyOf(contacts[nth]!)?.toLowerCase() ?? null;
    const asked = open().filter(lower);
    const byValue = new Map<string, Contact[]>();
    for (const chunk of chunks([...new Set(asked.map((nth) => lower(nth)!))], BATCH)) {
      const filterGroups = [{ filters: [{ propertyName: property, operator: "IN", values: chunk }] }];
      let after: string | undefined;
      do {
        const { body } = await api.read<{ results: Contact[]; paging?: { next?: { after: string } } }>({
          action: "find",
          path: api.paths.crm("objects", "/contacts/search"),
          body: { filterGroups, properties, limit: PAGE, ...(after && { after }) },
        });
        for (const contact of body.results) {
          const value = contact.properties[property]?.toLowerCase() ?? "";
          byValue.set(value, [...(byValue.get(value) ?? []), contact]);
        }
        after = body.paging?.next?.after;
      } while (after);
    }
    for (const nth of asked) settle(nth, by, byValue.get(lower(nth)!) ?? []);
  };

  await readBy("remote_id", null, ({ remoteId }) => remoteId);
  if (types.get(idProperty)?.hasUniqueValue)
    await readBy("community_id", idProperty, ({ communityId }) => communityId);
  if (customerCodeField) await searchBy("customer_code", customerCodeField, ({ externalId }) => externalId);
  await searchBy("email", "email", ({ email }) => email);
  return found.map((one) => one ?? { state: "missing" });
}
