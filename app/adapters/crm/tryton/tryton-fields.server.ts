import { COMMUNITY_FIELDS, type CommunityField } from "#app/domain/crm/community-fields.ts";
import type { RemoteField, RemoteFieldType } from "#app/domain/crm/port.ts";
import type { Rpc } from "./tryton-session.server.ts";
import { remoteTypeOf } from "./tryton-values.ts";

/** The field of our own module that holds who a party is in the community. */
export const KEY_FIELD = "community_id";

/** A stock Tryton shows these three as categories, by which parties are listed and counted. */
export const CATEGORY_SLOTS = {
  "ruche.contributor_level": "Contributor level",
  "ruche.ambassador_tier": "Ambassador tier",
  "ruche.segment": "Segment",
} as const;
export type CategorySlot = keyof typeof CATEGORY_SLOTS;
export const isCategorySlot = (name: string): name is CategorySlot => name in CATEGORY_SLOTS;

/** All other facts stand, one per line, in one note of the party. */
const PLACE = /^ruche\.(\w+)$/;
export const noteLineOf = (name: string): string | null =>
  isCategorySlot(name) ? null : (PLACE.exec(name)?.[1] ?? null);

/** Modules that come from Tryton itself: whatever they add is the vendor's and never ours to write. */
const VENDOR_MODULE =
  /^(account|analytic|attendance|authentication|bank|carrier|commission|company|country|currency|customs|dashboard|document|edocument|google|incoterm|inbound|ir|ldap|marketing|notification|party|product|production|project|purchase|quality|res|sale|stock|timesheet|user|web)(_|$)/;

type FieldRow = { name: string; ttype: string; field_description: string; module: string };
type FieldInfo = { readonly?: boolean; size?: number | string | null; selection?: unknown };

/** What can be read and written of a party, with its types. */
export type PartyFields = {
  /** What may be mapped. */
  all: RemoteField[];
  /** Our module is there: the key stands in a field of its own, which the database keeps unique. */
  hasKeyField: boolean;
  /** The module party_relationship is there. */
  hasRelations: boolean;
  /** Where the customer code stands, if anywhere: every party has a number, which need not be what customers know. */
  codeField: string | null;
  typeOf: (name: string) => RemoteFieldType | null;
};

export async function partyFields(rpc: Rpc, codeField: string | undefined): Promise<PartyFields> {
  const { result: infos } = await rpc("describe", "party.party.fields_get", [[]]);
  const { result: rows } = await rpc("describe", "ir.model.field.search_read", [
    [["model.model", "=", "party.party"]],
    0,
    null,
    null,
    ["name", "ttype", "field_description", "module"],
  ]);
  const known = infos as Record<string, FieldInfo>;
  const real = (rows as FieldRow[]).flatMap((row) => realField(row, known[row.name]));
  const hasKeyField = KEY_FIELD in known;
  const places = stockFields();
  const types = new Map([...real, ...places].map(({ name, type }) => [name, type]));
  return {
    // What was written before our module came is known and cleared, and no longer offered.
    all: hasKeyField ? real : [...real, ...places],
    hasKeyField,
    hasRelations: "relations" in known,
    codeField: codeField && types.has(codeField) ? codeField : null,
    typeOf: (name) => types.get(name) ?? null,
  };
}

function realField(row: FieldRow, info: FieldInfo | undefined): RemoteField[] {
  const type = remoteTypeOf(row.ttype);
  if (!type || !info || row.name === KEY_FIELD) return [];
  const choices = type === "choice" ? choicesOf(info.selection) : null;
  return [
    {
      name: row.name,
      label: row.field_description,
      type,
      maxLength: typeof info.size === "number" ? info.size : null,
      choices,
      writable: !info.readonly,
      custom: !VENDOR_MODULE.test(row.module),
    },
  ];
}

/** A selection is a list of pairs, or the name of a method that makes them, which is not asked here. */
const choicesOf = (selection: unknown): string[] | null =>
  Array.isArray(selection) ? selection.map((pair) => String((pair as unknown[])[0] ?? "")) : null;

/** Places that every Tryton has. */
function stockFields(): RemoteField[] {
  const place = { type: "text" as const, maxLength: null, choices: null, writable: true, custom: true };
  const slots = Object.entries(CATEGORY_SLOTS).map(([name, label]) => ({
    ...place,
    name,
    label: `Category: Community / ${label}`,
  }));
  // Our id stands in an identifier, by which it is found.
  const lines = COMMUNITY_FIELDS.filter((fact) => fact !== "community_id")
    .map((fact) => ({ ...place, name: `ruche.${fact}`, label: `Note: ${lineLabel(fact)}` }))
    .filter(({ name }) => !isCategorySlot(name));
  return [...slots, ...lines];
}

/** `points_90_days` -> `Points 90 days`: what stands before the colon of a line. */
export const lineLabel = (fact: CommunityField | string): string => {
  const words = fact.replaceAll("_", " ");
  return words[0]!.toUpperCase() + words.slice(1);
};
