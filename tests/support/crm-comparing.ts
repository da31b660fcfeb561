import type { Crm, FieldValues, Found, RemoteField } from "#app/domain/crm/port.ts";
import { newId } from "#db/ids.ts";
import { crmMappings } from "#db/schema/crm-sync.ts";
import { db } from "#tests/support/database.ts";
import { aConnection } from "#tests/support/factories/connection.ts";

type Asked = Parameters<NonNullable<Crm["records"]>["find"]>;

/** A field of theirs that takes anything of ours. */
export const aField = (name: string, wanted: Partial<RemoteField> = {}): RemoteField => ({
  name,
  label: name,
  type: "text",
  maxLength: null,
  choices: null,
  writable: true,
  custom: true,
  ...wanted,
});

/** A CRM that can only be asked: who a contact is there is answered one by one. */
export function anAskedCrm(
  answer: (contact: Asked[0][number]) => Found | Error,
  { batch = 100, fields = [] as RemoteField[] } = {},
) {
  const asked: string[][] = [];
  const never = async () => {
    throw new Error("a comparison writes nothing");
  };
  const crm: Crm = {
    batch: { fields: 1, entries: 1, clear: 1, find: batch },
    writeFields: never,
    addEntries: never,
    clear: never,
    check: never,
    records: {
      describeFields: async () => fields,
      find: async (contacts) => {
        asked.push(contacts.map(({ id }) => id));
        const answers = contacts.map(answer);
        const failure = answers.find((one) => one instanceof Error);
        if (failure) throw failure;
        return answers as Found[];
      },
      pull: never,
    },
    budget: () => null,
    takeExchanges: () => [],
  };
  return { crm, asked };
}

/** They are there, with our id on them. */
export const found = (remoteId: string, values: FieldValues, keyed = true): Found => ({
  state: "found",
  by: "community_id",
  keyed,
  remoteId,
  values,
});

/** A connection that some facts are mapped for: fact -> field. */
export async function aMappedConnection(
  mapping: Record<string, string>,
  wanted: Parameters<typeof aConnection>[0] = {},
) {
  const connection = await aConnection({ config: { externalIdField: "Key__c" }, ...wanted });
  for (const [fact, remoteField] of Object.entries(mapping)) {
    await db
      .insert(crmMappings)
      .values({ id: newId(), connectionId: connection.id, fact, remoteField, remoteType: "text" });
  }
  return connection;
}
