import type { RemoteField, RemoteFieldType } from "#app/domain/crm/port.ts";
import type { DynamicsApi } from "./dynamics-api.server.ts";

type Label = { UserLocalizedLabel?: { Label?: string } | null } | null;
type Metadata = {
  LogicalName: string;
  DisplayName?: Label;
  AttributeType?: string;
  IsValidForRead?: boolean;
  IsValidForUpdate?: boolean;
  IsCustomAttribute?: boolean;
  MaxLength?: number;
  Format?: string;
  FormatName?: { Value?: string };
  OptionSet?: { Options: { Value: number; Label?: Label }[] } | null;
  GlobalOptionSet?: { Options: { Value: number; Label?: Label }[] } | null;
};

export type Attribute = {
  name: string;
  label: string;
  /** Null: nothing of ours can stand in it. */
  type: RemoteFieldType | null;
  /** Of text that has no type of its own over there. */
  maxLength: number | null;
  options: { value: number; label: string }[];
  writable: boolean;
  custom: boolean;
};

const TYPES: Record<string, RemoteFieldType> = {
  String: "text",
  Memo: "text",
  Integer: "integer",
  BigInt: "integer",
  Decimal: "decimal",
  Double: "decimal",
  Money: "decimal",
  Boolean: "boolean",
  DateTime: "datetime",
  Picklist: "choice",
};

/** What the general list of attributes leaves out, by their kind. */
const MORE = [
  "StringAttributeMetadata?$select=LogicalName,MaxLength,FormatName",
  "MemoAttributeMetadata?$select=LogicalName,MaxLength",
  "DateTimeAttributeMetadata?$select=LogicalName,Format",
  "PicklistAttributeMetadata?$select=LogicalName&$expand=OptionSet($select=Options),GlobalOptionSet($select=Options)",
];
const GENERAL =
  "$select=LogicalName,DisplayName,AttributeType,IsValidForRead,IsValidForUpdate,IsCustomAttribute";

const textOf = (label: Label | undefined): string => label?.UserLocalizedLabel?.Label ?? "";

function typeOf({ AttributeType = "", Format, FormatName }: Metadata): RemoteFieldType | null {
  const type = TYPES[AttributeType] ?? null;
  if (type === "datetime" && Format === "DateOnly") return "date";
  return type === "text" && FormatName?.Value === "Url" ? "url" : type;
}

function toAttribute(metadata: Metadata): Attribute {
  const { LogicalName: name, DisplayName, MaxLength, OptionSet, GlobalOptionSet } = metadata;
  const options = OptionSet?.Options ?? GlobalOptionSet?.Options ?? [];
  return {
    name,
    label: textOf(DisplayName) || name,
    type: typeOf(metadata),
    maxLength: MaxLength ?? null,
    options: options.map(({ Value, Label: label }) => ({
      value: Value,
      label: textOf(label) || String(Value),
    })),
    writable: metadata.IsValidForUpdate === true,
    custom: metadata.IsCustomAttribute === true,
  };
}

/** The attributes of a table, read once. By its logical name: `contact`. */
export function dynamicsAttributes(api: DynamicsApi, table: string) {
  let known: Promise<Map<string, Attribute>> | null = null;
  const list = async (rest: string): Promise<Metadata[]> => {
    const path = `EntityDefinitions(LogicalName='${table}')/Attributes${rest}`;
    return (await api.read<{ value: Metadata[] }>({ action: "describe", path })).body.value;
  };
  const read = async () => {
    const found = new Map((await list(`?${GENERAL}`)).map((one) => [one.LogicalName, one]));
    for (const rest of MORE)
      for (const more of await list(`/Microsoft.Dynamics.CRM.${rest}`))
        Object.assign(found.get(more.LogicalName) ?? {}, more);
    return new Map([...found].map(([name, metadata]) => [name, toAttribute(metadata)]));
  };
  const all = async (): Promise<Map<string, Attribute>> => {
    known ??= read();
    try {
      return await known;
    } catch (error) {
      known = null;
      throw error;
    }
  };
  return {
    all,
    async describe(): Promise<RemoteField[]> {
      return [...(await all()).values()].flatMap(({ type, options, ...attribute }) =>
        type
          ? [{ ...attribute, type, choices: type === "choice" ? options.map(({ label }) => label) : null }]
          : [],
      );
    },
  };
}

export type DynamicsAttributes = ReturnType<typeof dynamicsAttributes>;
