import { sql } from "drizzle-orm";
import type { SaidOfContact } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import type { Pulled } from "./recognise-pulled.server.ts";

type Contact = {
  id: string;
  externalId: string | null;
  email: string | null;
  /** Another record of the connection is this contact already. */
  taken: boolean;
};
type KnownRecord = { contactId: string; same: (row: Pulled) => boolean };

export type Known = {
  records: Map<string, KnownRecord>;
  byCode: Map<string, Contact>;
  byEmail: Map<string, Contact[]>;
};

/** Contacts of one address that are looked at; more than one is a question for a person anyway. */
const NAMESAKES = 5;

const texts = (values: readonly (string | undefined)[]) =>
  sql`(select jsonb_array_elements_text(${JSON.stringify([...new Set(values.filter(Boolean))])}::jsonb))`;

const taken = (
  connectionId: string,
) => sql`exists (select 1 from crm_records r where r.connection_id = ${connectionId}
  and r.contact_id = c.id and r.remote_id is not null)`;

/** Everything that may tell who these records are: three statements, however many they are. */
export async function knownFor(tx: Db, connectionId: string, pulled: readonly Pulled[]): Promise<Known> {
  const records = (await tx.execute(sql`
    select remote_id as "remoteId", contact_id as "contactId", said, said_account_id as "accountId", state
    from crm_records where connection_id = ${connectionId}
      and remote_id in ${texts(pulled.map((row) => row.remoteId))}`)) as unknown as {
    remoteId: string;
    contactId: string;
    said: SaidOfContact | null;
    accountId: string | null;
    state: string;
  }[];
  const coded = (await tx.execute(sql`
    select c.id, c.external_id as "externalId", c.email, ${taken(connectionId)} as taken from contacts c
    where c.external_id in ${texts(pulled.map((row) => row.said.customerCode))}`)) as unknown as Contact[];
  const knownIds = new Set(records.map((row) => row.remoteId));
  const strangers = pulled.filter((row) => !knownIds.has(row.remoteId));
  const named = (await tx.execute(sql`
    select c.id, c.external_id as "externalId", c.email, ${taken(connectionId)} as taken
    from ${texts(strangers.map((row) => row.said.email))} as asked(email)
    cross join lateral (select * from contacts c where c.email = asked.email
      order by ${taken(connectionId)}, c.id limit ${NAMESAKES}) c`)) as unknown as Contact[];
  const byEmail = new Map<string, Contact[]>();
  for (const contact of named) byEmail.set(contact.email!, [...(byEmail.get(contact.email!) ?? []), contact]);
  return {
    records: new Map(
      records.map((record) => [
        record.remoteId,
        {
          contactId: record.contactId,
          same: (row) =>
            record.state === "found" &&
            record.accountId === row.accountId &&
            record.said !== null &&
            sameWords(record.said, row.said),
        },
      ]),
    ),
    byCode: new Map(coded.map((contact) => [contact.externalId!, contact])),
    byEmail,
  };
}

function sameWords(a: SaidOfContact, b: SaidOfContact): boolean {
  const names = Object.keys({ ...a, ...b }) as (keyof SaidOfContact)[];
  return names.every((name) => a[name] === b[name]);
}
