import type { ConnectionKind, SaidOfContact } from "#db/schema/crm-sync.ts";
import type { Sql } from "#db/types.ts";

/** Which CRM says it, and when it was read last. */
export type Source = { name: string; kind: ConnectionKind; at: Date };
type Fact = { text: string; source: Source } | null;

/** What CRMs and files say of a contact as a customer. */
export type CustomerFacts = {
  account: {
    id: string;
    name: string;
    value: string | null;
    currency: string | null;
    segment: string | null;
    tier: string | null;
    ownerName: string | null;
    source: Source;
  } | null;
  segment: Fact;
  tier: Fact;
  ownerName: Fact;
  /** More than one CRM says something: whoever was connected first goes before. */
  several: boolean;
};

type Row = {
  name: string;
  kind: ConnectionKind;
  at: Date;
  said: SaidOfContact;
  account: Omit<NonNullable<CustomerFacts["account"]>, "source"> | null;
};

/** Null when nobody says anything. Whoever calls has checked who may see contacts. */
export async function customerFacts(sql: Sql, contactId: string): Promise<CustomerFacts | null> {
  const rows = await sql<Row[]>`
    select k.name, k.kind, r.said_at as at, r.said, case when a.id is not null then json_build_object('id', a.id,
      'name', a.name, 'value', a.value::text, 'currency', a.currency, 'segment', a.segment, 'tier', a.tier,
      'ownerName', a.owner_name) end as account
    from crm_records r join crm_connections k on k.id = r.connection_id
    left join customer_accounts a on a.id = r.said_account_id
    where r.contact_id = ${contactId} and r.said is not null
    order by k.kind = 'contact_book', k.created_at, k.id`;
  const sourceOf = ({ name, kind, at }: Row): Source => ({ name, kind, at });
  const fact = (field: "segment" | "tier" | "ownerName"): Fact => {
    const row = rows.find(({ said }) => said[field]);
    return row ? { text: row.said[field]!, source: sourceOf(row) } : null;
  };
  const within = rows.find(({ account }) => account);
  const facts = {
    account: within ? { ...within.account!, source: sourceOf(within) } : null,
    segment: fact("segment"),
    tier: fact("tier"),
    ownerName: fact("ownerName"),
  };
  const known = Object.values(facts).some((one) => one !== null);
  return known ? { ...facts, several: rows.length > 1 } : null;
}

/** Segments that contacts are filtered by. */
export async function contactSegments(sql: Sql): Promise<string[]> {
  const rows = await sql<{ segment: string }[]>`
    select segment from (select distinct segment from contacts where segment is not null
      union select distinct segment from customer_accounts where segment is not null) s order by 1 limit ${SEGMENTS_MAX}`;
  return rows.map((row) => row.segment);
}

/** Different values that are offered; a CRM with more of them has another kind of field there. */
const SEGMENTS_MAX = 50;

/** The name of an account, for the heading of its contacts; null when there is none. */
export async function accountName(sql: Sql, id: string): Promise<string | null> {
  const [row] = await sql<{ name: string }[]>`select name from customer_accounts where id = ${id}`;
  return row?.name ?? null;
}
