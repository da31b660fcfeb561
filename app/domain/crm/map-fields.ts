import type { FactValue } from "#db/schema/crm-sync.ts";
import type { CommunityFields } from "./community-fields.ts";
import type { FieldValues, RemoteFieldType } from "./port.ts";

/** One line of a mapping, as `crm_mappings` keeps it. */
export type Mapped = { fact: string; remoteField: string; remoteType: string };

function asType(value: FactValue, type: RemoteFieldType): FactValue {
  if (value === null) return null;
  switch (type) {
    case "integer":
    case "decimal":
      return Number(value);
    case "boolean":
      return value === true || value === "true";
    case "datetime":
      return `${value}T00:00:00Z`;
    default:
      return String(value);
  }
}

/** Our facts as they go into their fields: those that are mapped and no other, each in the type of its field. */
export function mapFields(fields: CommunityFields, mapping: readonly Mapped[]): FieldValues {
  const mapped = mapping.filter(({ fact }) => fact in fields);
  return Object.fromEntries(
    mapped.map(({ fact, remoteField, remoteType }) => [
      remoteField,
      asType(fields[fact as keyof CommunityFields], remoteType as RemoteFieldType),
    ]),
  );
}
