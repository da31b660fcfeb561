import { CrmFailure, type RemoteField, type RemoteFieldType } from "#app/domain/crm/port.ts";
import { errorsOf } from "./salesforce-errors.ts";
import type { Session } from "./salesforce-session.server.ts";

export type FieldInfo = {
  name: string;
  label: string;
  type: string;
  length: number;
  scale: number;
  custom: boolean;
  createable: boolean;
  updateable: boolean;
  nillable: boolean;
  calculated: boolean;
  externalId: boolean;
  unique: boolean;
  restrictedPicklist: boolean;
  picklistValues: { value: string; active: boolean }[];
  referenceTo: string[];
};
export type ObjectInfo = {
  queryable: boolean;
  createable: boolean;
  updateable: boolean;
  field(name: string | undefined): FieldInfo | undefined;
  fields: FieldInfo[];
};
/** What an object is made of, as far as our user may see it; null when there is no such object for us. */
export type Describe = (objectName: string) => Promise<ObjectInfo | null>;

/** Each object is asked for once in the life of a connector, which is that of one piece of work. */
export function describing(session: Session): Describe {
  const known = new Map<string, Promise<ObjectInfo | null>>();
  return (objectName) => {
    const asked = known.get(objectName) ?? ask(session, objectName);
    known.set(objectName, asked);
    asked.catch(() => known.delete(objectName));
    return asked;
  };
}

async function ask(session: Session, objectName: string): Promise<ObjectInfo | null> {
  const path = `/sobjects/${encodeURIComponent(objectName)}/describe`;
  const answer = await session.call({ action: "describe", method: "GET", path });
  if (answer.status === 404) return null;
  if (answer.status !== 200) {
    throw new CrmFailure("unexpected", errorsOf(answer.json)[0]?.message ?? `http_${answer.status}`);
  }
  const info = answer.json as Omit<ObjectInfo, "field">;
  // Names of fields mean the same in any case.
  const byName = new Map(info.fields.map((field) => [field.name.toLowerCase(), field]));
  return { ...info, field: (name) => (name ? byName.get(name.toLowerCase()) : undefined) };
}

/** The `Contact` that everything is about; without it nothing works. */
export async function contactInfo(describe: Describe): Promise<ObjectInfo> {
  const info = await describe("Contact");
  if (!info) throw new CrmFailure("permission", "no access to contacts");
  return info;
}

const TYPES: Record<string, RemoteFieldType> = {
  string: "text",
  textarea: "text",
  phone: "text",
  email: "text",
  combobox: "text",
  encryptedstring: "text",
  url: "url",
  int: "integer",
  long: "integer",
  double: "decimal",
  currency: "decimal",
  percent: "decimal",
  date: "date",
  datetime: "datetime",
  boolean: "boolean",
  picklist: "choice",
};

/** A field as the port speaks of it; null where no value of ours could stand: references, places, files. */
export function remoteField(field: FieldInfo): RemoteField | null {
  const type = TYPES[field.type];
  if (!type) return null;
  return {
    name: field.name,
    label: field.label,
    type: type === "decimal" && field.scale === 0 ? "integer" : type,
    maxLength: field.length > 0 && (type === "text" || type === "url") ? field.length : null,
    // What is not restricted takes any text, and these are proposals.
    choices:
      type === "choice"
        ? field.picklistValues.filter(({ active }) => active).map(({ value }) => value)
        : null,
    writable: field.updateable && !field.calculated,
    custom: field.custom,
  };
}
