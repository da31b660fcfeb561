import type { CrmRecords, Found } from "#app/domain/crm/port.ts";
import { chunks } from "../chunks.ts";
import { foundAmong } from "../found-among.ts";
import { quoted } from "./contact-address.ts";
import type { DynamicsApi } from "./dynamics-api.server.ts";
import type { DynamicsAttributes } from "./dynamics-attributes.server.ts";
import { labelOf } from "./dynamics-duplicates.server.ts";
import { fromDynamics } from "./dynamics-values.ts";

type Wanted = Parameters<CrmRecords["find"]>[0][number];
type Contact = Record<string, unknown> & { contactid: string; emailaddress1?: string | null };
type By = Extract<Found, { state: "found" }>["by"];

/** Conditions in one address: with long addresses of people it stays well below the 32 kB an URL may have. */
const CONDITIONS = 50;
const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** Who was deactivated is found by ids alone: nobody works with that record any more. */
const ACTIVE = "statecode eq 0";

const lower = (value: unknown): string => (typeof value === "string" ? value.toLowerCase() : "");

/** Who contacts are over there: by the row's id, by ours, by code, by address. Several with the same are nobody. */
export async function findInDynamics(
  api: DynamicsApi,
  attributes: DynamicsAttributes,
  contacts: readonly Wanted[],
  fields: readonly string[],
): Promise<Found[]> {
  const { externalIdField, customerCodeField } = api.config;
  const keyField = externalIdField!;
  const types = await attributes.all();
  const always = ["contactid", "fullname", "emailaddress1", keyField];
  const wanted = [...always, ...(customerCodeField ? [customerCodeField] : []), ...fields];
  const select = [...new Set(wanted)].filter((name) => types.has(name)).join(",");
  const found: (Found | null)[] = contacts.map(() => null);

  const read = async (conditions: readonly string[], active: boolean) => {
    const matches: Contact[] = [];
    for (const part of chunks(conditions, CONDITIONS)) {
      const any = part.join(" or ");
      const filter = active ? `(${any}) and ${ACTIVE}` : any;
      let path: string | null = `contacts?$select=${select}&$filter=${filter.replaceAll(" ", "%20")}`;
      while (path) {
        const page: { body: { value: Contact[]; "@odata.nextLink"?: string } } = await api.read({
          action: "find",
          path,
        });
        matches.push(...page.body.value);
        const next = page.body["@odata.nextLink"];
        path = next ? api.pathOf(next) : null;
      }
    }
    return matches;
  };

  const settle = (nth: number, by: By, matches: readonly Contact[]) => {
    found[nth] = foundAmong(matches, {
      by,
      contact: contacts[nth]!,
      keyOf: (contact) => lower(contact[keyField]) || null,
      codeOf: (contact) => (customerCodeField && lower(contact[customerCodeField])) || null,
      candidateOf: labelOf,
      valuesOf: (contact) =>
        Object.fromEntries(fields.map((name) => [name, fromDynamics(contact[name], types.get(name))])),
    });
  };

  const lookUp = async (by: By, field: string, given: (contact: Wanted) => string | null) => {
    const asked = [...found.keys()].filter((nth) => !found[nth] && given(contacts[nth]!));
    const guid = field === "contactid";
    const texts = [...new Set(asked.map((nth) => given(contacts[nth]!)!))];
    const usable = guid ? texts.filter((text) => GUID.test(text)) : texts;
    const conditions = usable.map((text) => `${field} eq ${guid ? text : quoted(text)}`);
    const byValue = new Map<string, Contact[]>();
    for (const contact of await read(conditions, by === "email" || by === "customer_code")) {
      const value = lower(contact[field]);
      byValue.set(value, [...(byValue.get(value) ?? []), contact]);
    }
    for (const nth of asked) settle(nth, by, byValue.get(given(contacts[nth]!)!.toLowerCase()) ?? []);
  };

  await lookUp("remote_id", "contactid", ({ remoteId }) => remoteId);
  if (types.has(keyField)) await lookUp("community_id", keyField, ({ communityId }) => communityId);
  if (customerCodeField) await lookUp("customer_code", customerCodeField, ({ externalId }) => externalId);
  await lookUp("email", "emailaddress1", ({ email }) => email);
  return found.map((one) => one ?? { state: "missing" });
}
