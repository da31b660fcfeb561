import { CrmFailure, type RemoteField, type RemoteFieldType } from "#app/domain/crm/port.ts";
import type { FactValue } from "#db/schema/crm-sync.ts";
import { failureOfStatus } from "../failure-of-status.ts";
import { errorOf, type HubspotApi } from "./hubspot-api.server.ts";
import { meaningOf } from "./hubspot-refusal.ts";

/** Of a property of text, whatever its kind. */
const LONGEST_TEXT = 65_536;
/** Where our properties stand together. */
const GROUP = { name: "community", label: "Community" };
/** What notes of ours are told apart by: a note written twice is one note. */
export const NOTE_KEY = "community_entry_id";

type Property = {
  name: string;
  label: string;
  type: string;
  hubspotDefined?: boolean;
  calculated?: boolean;
  hidden?: boolean;
  hasUniqueValue?: boolean;
  options?: { label: string; value: string }[];
  modificationMetadata?: { readOnlyValue?: boolean };
};

const TYPES: Record<string, RemoteFieldType> = {
  string: "text",
  phone_number: "text",
  number: "decimal",
  date: "date",
  datetime: "datetime",
  bool: "boolean",
  enumeration: "choice",
};

const MADE_AS: Record<RemoteFieldType, { type: string; fieldType: string; options?: unknown }> = {
  text: { type: "string", fieldType: "text" },
  url: { type: "string", fieldType: "text" },
  choice: { type: "string", fieldType: "text" },
  integer: { type: "number", fieldType: "number" },
  decimal: { type: "number", fieldType: "number" },
  date: { type: "date", fieldType: "date" },
  datetime: { type: "datetime", fieldType: "date" },
  boolean: {
    type: "bool",
    fieldType: "booleancheckbox",
    options: [
      { label: "Yes", value: "true", displayOrder: 0, hidden: false },
      { label: "No", value: "false", displayOrder: 1, hidden: false },
    ],
  },
};

/** Everything is a string over there; empty is `""`. */
export function toHubspot(value: FactValue, property: Property | undefined): string {
  if (value === null) return "";
  const text = String(value);
  if (property?.type === "datetime" && /^\d{4}-\d{2}-\d{2}$/.test(text)) return `${text}T00:00:00.000Z`;
  if (property?.type !== "enumeration") return text;
  return property.options?.find(({ label, value: key }) => label === text || key === text)?.value ?? text;
}

export function fromHubspot(value: unknown, property: Property | undefined): FactValue {
  if (value === null || value === undefined || value === "") return null;
  const text = String(value);
  if (property?.type === "number") return Number(text);
  if (property?.type === "bool") return text === "true";
  const time = /^\d{12,13}$/.test(text) ? new Date(Number(text)).toISOString() : text;
  if (property?.type === "date") return time.slice(0, 10);
  if (property?.type === "datetime") return time;
  if (property?.type !== "enumeration") return text;
  return property.options?.find(({ value: key }) => key === text)?.label ?? text;
}

/** The properties of contacts, read once. */
export function hubspotProperties(api: HubspotApi, externalIdField: string) {
  let known: Promise<Map<string, Property>> | null = null;

  const read = async () => {
    const { body } = await api.read<{ results: Property[] }>({
      action: "describe",
      method: "GET",
      path: api.paths.crm("properties", "/contacts"),
    });
    return new Map(body.results.map((property) => [property.name, property]));
  };

  const make = async (path: string, body: unknown) => {
    const answer = await api.ask({ action: "provision", path, body });
    if (answer.status < 300 || answer.status === 409) return;
    const { kind, reason } = meaningOf(errorOf(answer));
    throw new CrmFailure(kind === "unexpected" ? (failureOfStatus(answer.status) ?? kind) : kind, reason);
  };

  const all = async () => {
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
    /** For writing: whoever may not read what properties there are may still write them. */
    async ifReadable(): Promise<Map<string, Property> | null> {
      try {
        return await all();
      } catch (error) {
        if (error instanceof CrmFailure && error.kind === "permission") return null;
        throw error;
      }
    },
    async describe(): Promise<RemoteField[]> {
      return [...(await all()).values()]
        .filter(({ type, hidden }) => TYPES[type] && !hidden)
        .map(({ name, label, type, options, hubspotDefined, calculated, modificationMetadata }) => ({
          name,
          label,
          type: TYPES[type]!,
          maxLength: type === "string" ? LONGEST_TEXT : null,
          choices: type === "enumeration" ? (options ?? []).map((option) => option.label) : null,
          writable: !calculated && !modificationMetadata?.readOnlyValue,
          custom: !hubspotDefined,
        }));
    },
    /** What notes are told apart by; there is nothing of it before the first note. */
    async provisionNoteKey(): Promise<void> {
      await make(api.paths.crm("properties", "/notes/groups"), GROUP);
      await make(api.paths.crm("properties", "/notes"), {
        name: NOTE_KEY,
        label: "Community entry",
        groupName: GROUP.name,
        hasUniqueValue: true,
        ...MADE_AS.text,
      });
    },
    async provision(wanted: readonly { name: string; label: string; type: RemoteFieldType }[]) {
      await make(api.paths.crm("properties", "/contacts/groups"), GROUP);
      await make(api.paths.crm("properties", "/contacts"), {
        name: externalIdField,
        label: "Community member",
        groupName: GROUP.name,
        // Cannot be changed later: this is what makes writing twice the same as writing once.
        hasUniqueValue: true,
        ...MADE_AS.text,
      });
      for (const { name, label, type } of wanted)
        await make(api.paths.crm("properties", "/contacts"), {
          name,
          label,
          groupName: GROUP.name,
          ...MADE_AS[type],
        });
      if (api.config.entries === "note") await this.provisionNoteKey();
      known = null;
    },
  };
}

export type HubspotProperties = ReturnType<typeof hubspotProperties>;
