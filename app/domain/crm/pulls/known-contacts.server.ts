import { sql } from "drizzle-orm";
import type { SaidOfContact } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import type { Candidate } from "../port.ts";
import type { Pulled } from "./recognise-pulled.server.ts";

export type Contact = {
  id: string;
  externalId: string | null;
  email: string | null;
  /** Another record of the connection is this contact already. */
  taken: boolean;
  /** That one, when nothing but the address says so: another with that address makes it doubtful. */
  guess: Candidate | null;
  /** A person is being asked which record it is. */
  asked: boolean;
};
type KnownRecord = { contactId: string; guessed: boolean; same: (row: Pulled) => boolean };

export type Known = {
  records: Map<string, KnownRecord>;
  byCode: Map<string, Contact>;
  byEmail: Map<string, Contact[]>;
};

/** Contacts of one address that are looked at; more than one is a question for a person anyway. */
const NAMESAKES = 5;

const texts = (values: readonly (string | undefined)[]) =>
  sql`(select jsonb_array_elements_text(${JSON.stringify([...new Set(values.filter(Boolean))])}::jsonb))`;

/** Found by the address alone, and nothing was written there yet. */
const GUESSED = sql`(r.remote_id is not null and r.found_by = 'email' and not r.keyed and not exists (
  select 1 from crm_deliveries d where d.contact_id = r.contact_id and d.connection_id = r.connection_id
    and (d.sent_at is not null or d.attempts > 0)))`;

const CONTACT = sql`
  c.id, c.external_id as "externalId", c.email, r.remote_id is not null as taken,
  case when ${GUESSED} then json_build_object('remoteId', r.remote_id, 'label', coalesce(nullif(concat_ws(' ',
    r.said->>'firstName', r.said->>'lastName'), ''), r.said->>'email', r.remote_id)) end as guess,
  coalesce(r.state = 'ambiguous', false) as asked`;

const recordOf = (connectionId: string) => sql`
  left join crm_records r on r.connection_id = ${connectionId} and r.contact_id = c.id`;

/** Everything that may tell who these records are: three statements, however many they are. */
export async function knownFor(tx: Db, connectionId: string, pulled: readonly Pulled[]): Promise<Known> {
  const records = (await tx.execute(sql`
    select remote_id as "remoteId", contact_id as "contactId", said, said_account_id as "accountId", state,
      ${GUESSED} as guessed
    from crm_records r where connection_id = ${connectionId}
      and remote_id in ${texts(pulled.map((row) => row.remoteId))}`)) as unknown as {
    remoteId: string;
    contactId: string;
    said: SaidOfContact | null;
    accountId: string | null;
    state: string;
    guessed: boolean;
  }[];
  const coded = (await tx.execute(sql`
    select ${CONTACT} from contacts c ${recordOf(connectionId)}
    where c.external_id in ${texts(pulled.map((row) => row.said.customerCode))}`)) as unknown as Contact[];
  const knownIds = new Set(records.map((row) => row.remoteId));
  const strangers = pulled.filter((row) => !knownIds.has(row.remoteId));
  const named = (await tx.execute(sql`
    select one.* from ${texts(strangers.map((row) => row.said.email))} as asked(email)
    cross join lateral (select ${CONTACT} from contacts c ${recordOf(connectionId)} where c.email = asked.email
      -- Whom a person said to be none of those there, and whoever is certainly another one, are not meant.
      and not coalesce(r.state = 'missing' and r.found_by = 'person', false)
      and (r.remote_id is null or ${GUESSED}) order by c.id limit ${NAMESAKES}) one`)) as unknown as Contact[];
  const byEmail = new Map<string, Contact[]>();
  for (const contact of named) byEmail.set(contact.email!, [...(byEmail.get(contact.email!) ?? []), contact]);
  return {
    records: new Map(
      records.map((record) => [
        record.remoteId,
        {
          contactId: record.contactId,
          guessed: record.guessed,
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
