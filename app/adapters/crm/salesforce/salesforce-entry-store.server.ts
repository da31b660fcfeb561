import { CrmFailure, type EntryWrite } from "#app/domain/crm/port.ts";
import { entryText } from "../entry-text.ts";
import type { SalesforceContext } from "./salesforce-auth.server.ts";
import type { SentRecord } from "./salesforce-collections.server.ts";
import type { Describe, FieldInfo, ObjectInfo } from "./salesforce-objects.server.ts";
import { pagesWith, type Row, rowsWith } from "./salesforce-query.server.ts";
import type { Session } from "./salesforce-session.server.ts";

/** Field of a task or of the brand's own object that holds the id of the message: an external id, unique. */
export const MESSAGE_FIELDS = ["Message_Id__c", "Community_Message_Id__c"];
/** The rest of the brand's own object; what it does not have is left out. */
const DETAILS: Record<string, (write: EntryWrite, text: ReturnType<typeof entryText>) => string> = {
  Name: (_, { subject }) => subject,
  Title__c: ({ entry }) => entry.title,
  Kind__c: ({ entry }) => entry.kind,
  Role__c: ({ entry }) => entry.role,
  Url__c: ({ entry }) => entry.url,
  Reason__c: ({ entry }) => entry.reason,
  Occurred_At__c: ({ entry }) => new Date(entry.occurredAt).toISOString(),
  Occurred_On__c: ({ entry }) => dayOf(entry.occurredAt),
};
const MAX_SUBJECT = 255;
const MAX_DESCRIPTION = 32_000;
/** Rows per answer where each may be as long as that: the fewest that may be asked for. */
const LONG_ROWS = 200;

/** Where entries are kept, and how one is found again. */
export type EntryStore = {
  objectName: string;
  /** A unique external id of the message: writing is an upsert. Null for tasks without one. */
  keyField: string | null;
  /** It may be written again as it stands; else one that is there is left alone. */
  repeatable: boolean;
  recordOf(write: EntryWrite, contactId: string): SentRecord;
  /** Ids of the entries with these keys; several where a task was made twice before we came. */
  idsOf(keys: readonly { key: string; contactId: string; at?: string }[]): Promise<Map<string, string[]>>;
};

const dayOf = (occurredAt: string) => new Date(occurredAt).toISOString().slice(0, 10);
const mark = (key: string) => `[ruche:${key}]`;
const cut = (text: string, length: number) =>
  length > 0 && text.length > length ? `${text.slice(0, length - 1)}…` : text;

/** The field that messages are told by, where the object has one that holds them apart. */
export const messageField = (info: ObjectInfo): FieldInfo | undefined =>
  MESSAGE_FIELDS.map((name) => info.field(name)).find(
    (field) => field?.externalId && field.unique && field.createable,
  );

/** The field of the brand's own object that leads to the contact. */
export const contactField = (info: ObjectInfo): FieldInfo | undefined =>
  info.fields.find(
    ({ referenceTo, createable, custom }) => custom && createable && referenceTo.includes("Contact"),
  );

export async function entryStore(
  session: Session,
  describe: Describe,
  config: Record<string, string | undefined>,
  locale: SalesforceContext["locale"],
): Promise<EntryStore | null> {
  if (config.entries === "none") return null;
  return config.entries === "custom_object"
    ? ownObject(session, describe, config.entryObject ?? "", locale)
    : tasks(session, describe, locale);
}

/**
 * Everywhere an entry of ours could be: settings change, and what was written before stays where it was. `lost` says
 * what cannot be looked at although entries are kept there.
 */
export async function entryStores(
  session: Session,
  describe: Describe,
  config: Record<string, string | undefined>,
): Promise<{ stores: EntryStore[]; lost: string | null }> {
  const stores: EntryStore[] = [];
  let lost: string | null = null;
  for (const entries of ["task", "custom_object"]) {
    try {
      const store = await entryStore(session, describe, { ...config, entries }, undefined);
      if (store) stores.push(store);
    } catch (failure) {
      if (!(failure instanceof CrmFailure) || failure.kind !== "permission") throw failure;
      if (config.entries === entries) lost = failure.message;
    }
  }
  return { stores, lost };
}

const missing = (what: string) => new CrmFailure("permission", what);

async function byField(session: Session, from: string, field: string, keys: readonly string[]) {
  const query = { select: ["Id", field], from, field, values: keys, archived: from === "Task" };
  const rows = await rowsWith(session, "find", query);
  return grouped(rows.map((row) => [String(row[field]), row.Id]));
}

function grouped(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const [key, id] of pairs) ids.set(key, [...(ids.get(key) ?? []), id]);
  return ids;
}

async function ownObject(
  session: Session,
  describe: Describe,
  objectName: string,
  locale: SalesforceContext["locale"],
): Promise<EntryStore> {
  const info = await describe(objectName);
  if (!info?.createable) throw missing(`no access to ${objectName}`);
  const key = messageField(info);
  const contact = contactField(info);
  if (!key)
    throw missing(`${objectName} has no field ${MESSAGE_FIELDS[0]} that is an external id and unique`);
  if (!contact) throw missing(`${objectName} has no field that leads to a contact`);
  return {
    objectName,
    keyField: key.name,
    // A detail can never move to another master, not even to the one it has.
    repeatable: contact.updateable,
    recordOf: (write, contactId) => ({
      attributes: { type: objectName },
      ...Object.fromEntries(
        Object.entries(DETAILS).flatMap(([name, tell]) => {
          const field = info.field(name);
          const text = tell(write, entryText(write.entry, locale));
          return field?.createable && field.updateable ? [[field.name, cut(text, field.length) || null]] : [];
        }),
      ),
      [key.name]: write.key.id,
      [contact.name]: contactId,
    }),
    idsOf: (keys) =>
      byField(
        session,
        objectName,
        key.name,
        keys.map((one) => one.key),
      ),
  };
}

/** Tasks that are done already. Without a field for the message its id stands at the end of the description. */
async function tasks(
  session: Session,
  describe: Describe,
  locale: SalesforceContext["locale"],
): Promise<EntryStore> {
  const info = await describe("Task");
  if (!info?.createable) throw missing("no access to tasks");
  const key = messageField(info);
  const states = info.field("Status")?.picklistValues.filter(({ active }) => active) ?? [];
  // Brands rename their states, and the last one is where tasks end.
  const done = states.find(({ value }) => value === "Completed") ?? states.at(-1);
  return {
    objectName: "Task",
    keyField: key?.name ?? null,
    repeatable: Boolean(key),
    recordOf: ({ entry, key: { id } }, contactId) => {
      const { subject, lines } = entryText(entry, locale);
      const end = key ? "" : `\n\n${mark(id)}`;
      return {
        attributes: { type: "Task" },
        WhoId: contactId,
        Subject: cut(subject, MAX_SUBJECT),
        Description: cut(lines.join("\n"), MAX_DESCRIPTION - end.length) + end,
        ActivityDate: dayOf(entry.occurredAt),
        Status: done?.value ?? "Completed",
        ...(key && { [key.name]: id }),
      };
    },
    async idsOf(keys) {
      if (key)
        return byField(
          session,
          "Task",
          key.name,
          keys.map((one) => one.key),
        );
      // A description cannot be asked for: the tasks of these contacts are read, of these days where they are known.
      const days = keys.every(({ at }) => at) ? [...new Set(keys.map(({ at }) => dayOf(at!)))] : [];
      const ours: [string, string][] = [];
      const pages = pagesWith(session, "find", {
        select: ["Id", "Description"],
        from: "Task",
        field: "WhoId",
        values: keys.map(({ contactId }) => contactId),
        and: days.length > 0 && days.length <= 100 ? [`ActivityDate IN (${days.join(",")})`] : [],
        archived: true,
        perPage: LONG_ROWS,
      });
      // Mails are tasks as well: of what was read only our marks are kept.
      for await (const rows of pages)
        ours.push(...rows.flatMap((row) => keysIn(row).map((id): [string, string] => [id, row.Id])));
      return grouped(ours);
    },
  };
}

const keysIn = ({ Description }: Row): string[] =>
  [...String(Description ?? "").matchAll(/\[ruche:([\w-]+)\]/g)].map(([, id]) => id!);
