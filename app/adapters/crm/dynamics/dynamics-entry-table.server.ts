import { CrmFailure, type EntryWrite, type TimelineEntry } from "#app/domain/crm/port.ts";
import { entryText } from "../entry-text.ts";
import type { DynamicsApi, DynamicsContext } from "./dynamics-api.server.ts";
import { type Attribute, dynamicsAttributes } from "./dynamics-attributes.server.ts";

/** Where entries are rows. */
export type EntryTable = {
  /** Their privileges are named after it. */
  schemaName: string;
  rowOf(key: string): string;
  bodyOf(write: EntryWrite, contact: string): Record<string, unknown>;
};

/** Of the title of a note. */
const LONGEST_SUBJECT = 500;
/** A customer's own table has what it has of these, whatever its publisher's prefix: `new_title`, `contoso_title`. */
const DETAILS: Record<string, (entry: TimelineEntry) => string> = {
  title: ({ title }) => title,
  kind: ({ kind }) => kind,
  role: ({ role }) => role,
  url: ({ url }) => url,
  reason: ({ reason }) => reason,
  occurredon: ({ occurredAt }) => new Date(occurredAt).toISOString(),
};

type Definition = { SchemaName: string; EntitySetName: string; PrimaryNameAttribute: string };
type Relation = { ReferencingEntityNavigationPropertyName: string };

/** Notes: every contact has them. The row of a message has the message's id, so that writing twice makes one. */
export const annotations = (locale: DynamicsContext["locale"]): EntryTable => ({
  schemaName: "Note",
  rowOf: (key) => `annotations(${encodeURIComponent(key)})`,
  bodyOf: ({ entry }, contact) => {
    const { subject, lines } = entryText(entry, locale);
    return {
      subject: subject.slice(0, LONGEST_SUBJECT),
      notetext: lines.join("\n"),
      "objectid_contact@odata.bind": `/${contact}`,
    };
  },
});

const fitting = (text: string, { type, maxLength }: Attribute): string => {
  if (type === "date") return text.slice(0, 10);
  return maxLength !== null ? text.slice(0, maxLength) : text;
};

/** A table of the customer's own, as it describes itself; null where there is none of this name. */
export async function customTable(
  api: DynamicsApi,
  name: string,
  locale: DynamicsContext["locale"],
): Promise<EntryTable | null> {
  const path = `EntityDefinitions(LogicalName='${name}')`;
  const describe = async <T>(rest: string) =>
    (await api.read<T>({ action: "describe", path: path + rest })).body;
  let definition: Definition;
  try {
    definition = await describe("?$select=SchemaName,EntitySetName,PrimaryNameAttribute");
  } catch (error) {
    if (error instanceof CrmFailure && error.kind === "not_found") return null;
    throw error;
  }
  const { SchemaName, EntitySetName, PrimaryNameAttribute } = definition;
  const { value: relations } = await describe<{ value: Relation[] }>(
    "/ManyToOneRelationships?$select=ReferencingEntityNavigationPropertyName,ReferencedEntity&$filter=ReferencedEntity%20eq%20'contact'",
  );
  const [relation] = relations;
  if (!relation) throw new CrmFailure("permission", `${name}: no lookup of a contact`);
  const columns = await dynamicsAttributes(api, name).all();
  const details = [...columns.values()].flatMap((column) => {
    const detail = column.custom && column.type ? DETAILS[column.name.replace(/^[a-z0-9]+_/, "")] : undefined;
    return detail && column.name !== PrimaryNameAttribute ? [{ column, detail }] : [];
  });
  return {
    schemaName: SchemaName,
    rowOf: (key) => `${EntitySetName}(${encodeURIComponent(key)})`,
    bodyOf: ({ entry }, contact) => ({
      ...Object.fromEntries(
        details.map(({ column, detail }) => [column.name, fitting(detail(entry), column) || null]),
      ),
      [PrimaryNameAttribute]: fitting(entryText(entry, locale).subject, columns.get(PrimaryNameAttribute)!),
      [`${relation.ReferencingEntityNavigationPropertyName}@odata.bind`]: `/${contact}`,
    }),
  };
}

/** Where entries go now; null where they go nowhere. */
export async function entryTable(
  api: DynamicsApi,
  locale: DynamicsContext["locale"],
): Promise<EntryTable | null> {
  const { entries, entryTable: name = "" } = api.config;
  if (entries === "none") return null;
  if (entries !== "custom_table") return annotations(locale);
  const table = await customTable(api, name, locale);
  if (!table) throw new CrmFailure("permission", `${name}: no such table`);
  return table;
}

/** Everywhere an entry of ours could be: settings change, and what was written before stays where it was. */
export async function entryTables(api: DynamicsApi): Promise<EntryTable[]> {
  const { entries, entryTable: name = "new_communitycontribution" } = api.config;
  const notes = annotations(undefined);
  try {
    const own = await customTable(api, name, undefined);
    return own ? [notes, own] : [notes];
  } catch (error) {
    if (entries === "custom_table" || !(error instanceof CrmFailure) || error.kind !== "permission")
      throw error;
    return [notes];
  }
}
