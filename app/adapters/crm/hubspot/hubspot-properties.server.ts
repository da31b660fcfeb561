import { CrmFailure, type RemoteField, type RemoteFieldType } from "#app/domain/crm/port.ts";
import { failureOfStatus } from "../failure-of-status.ts";
import { errorOf, type HubspotApi } from "./hubspot-api.server.ts";
import { meaningOf } from "./hubspot-refusal.ts";
import type { HubspotProperty } from "./hubspot-values.ts";

/** Of a property of text, whatever its kind. */
const LONGEST_TEXT = 65_536;
/** Where our properties stand together. */
const GROUP = { name: "community", label: "Community" };
/** What notes of ours are told apart by: a note written twice is one note. */
export const NOTE_KEY = "community_entry_id";

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

/** The properties of contacts, read once. */
export function hubspotProperties(api: HubspotApi, externalIdField: string) {
  let known: Promise<Map<string, HubspotProperty>> | null = null;

  const read = async () => {
    const { body } = await api.read<{ results: HubspotProperty[] }>({
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
    async ifReadable(): Promise<Map<string, HubspotProperty> | null> {
      try {
        return await all();
      } catch (error) {
        if (error instanceof CrmFailure && error.kind === "permission") return null;
        throw error;
      }
    },
    /** The property for our id, made with the first write where nobody made it before. */
    async withKey(): Promise<Map<string, HubspotProperty> | null> {
      const there = await this.ifReadable();
      if (!there || there.has(externalIdField)) return there;
      await this.provision([]);
      return this.ifReadable();
    },
    /** Whether properties may be made: asks for one without a name, which makes none. */
    async mayProvision(): Promise<void> {
      const body = { name: "", label: "" };
      await api.ask({ action: "check", path: api.paths.crm("properties", "/contacts/groups"), body });
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
