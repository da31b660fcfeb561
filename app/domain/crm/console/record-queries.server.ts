import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import type { FactValue, FailureKind } from "#db/schema/crm-sync.ts";
import type { Sql } from "#db/types.ts";
import { contactMatches } from "../contact-matches.ts";
import { canManageCrm } from "../policy.ts";
import { rowId } from "../row-id.ts";
import type { RecordState } from "./record-states.ts";

const PAGE = 50;

export type RecordItem = {
  contactId: string;
  name: string;
  company: string;
  /** How telling their fields stands. */
  state: "pending" | "sent" | "dead" | "cancelled";
  found: "found" | "ambiguous" | "missing" | null;
  remoteId: string | null;
  errorKind: FailureKind | null;
  lastError: string | null;
  updatedAt: Date;
  sortKey: string;
};

/** Contacts this connection is told about, by what changed last. */
export async function listRecords(
  sql: Sql,
  actor: Actor,
  {
    connectionId,
    state,
    q,
    after,
  }: { connectionId: string; state: RecordState; q: string; after: string | null },
): Promise<Page<RecordItem>> {
  assertAllowed(canManageCrm(actor));
  const cursor = decodeCursor(after, 2);
  const valid = cursor && !Number.isNaN(Date.parse(String(cursor[0])));
  const matches = contactMatches(sql, q);
  const search = matches
    ? sql`and (${matches} or c.external_id = ${q.trim()} or r.remote_id = ${q.trim()})`
    : sql``;
  const inState =
    state === "all"
      ? sql``
      : state === "ambiguous" || state === "missing"
        ? sql`and r.state = ${state}`
        : sql`and d.state = ${state}`;
  const rows = await sql<RecordItem[]>`
    select c.id as "contactId", coalesce(nullif(trim(c.first_name || ' ' || c.last_name), ''), c.email, c.external_id, '') as name,
      c.company, d.state, r.state as found, r.remote_id as "remoteId", d.error_kind as "errorKind",
      d.last_error as "lastError", d.updated_at as "updatedAt",
      to_char(d.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || ' ' || d.id as "sortKey"
    from crm_deliveries d join contacts c on c.id = d.contact_id
    left join crm_records r on r.connection_id = d.connection_id and r.contact_id = d.contact_id
    where d.connection_id = ${connectionId} and d.kind = 'contact_fields' ${inState} ${search}
      ${valid ? sql`and (d.updated_at, d.id) < (${String(cursor[0])}::text::timestamptz, ${rowId(String(cursor[1]))}::uuid)` : sql``}
    order by d.updated_at desc, d.id desc limit ${PAGE + 1}`;
  return toPage([...rows], (row) => row.sortKey.split(" "), PAGE);
}

export type RecordDetails = {
  contactId: string;
  name: string;
  company: string;
  linked: boolean;
  found: "found" | "ambiguous" | "missing" | null;
  foundBy: string | null;
  remoteId: string | null;
  candidates: { remoteId: string; label: string }[];
  confirmed: Record<string, FactValue> | null;
  confirmedAt: Date | null;
};

/** One contact as this CRM knows them, and what it last confirmed to hold of ours. */
export async function getRecord(
  sql: Sql,
  actor: Actor,
  { connectionId, contactId }: { connectionId: string; contactId: string | undefined },
): Promise<RecordDetails> {
  assertAllowed(canManageCrm(actor));
  const [row] = await sql<RecordDetails[]>`
    select c.id as "contactId", coalesce(nullif(trim(c.first_name || ' ' || c.last_name), ''), c.email, c.external_id, '') as name,
      c.company, exists (select 1 from contact_links l where l.contact_id = c.id and l.unlinked_at is null) as linked,
      r.state as found, r.found_by as "foundBy", r.remote_id as "remoteId", coalesce(r.candidates, '[]') as candidates,
      r.confirmed, r.confirmed_at as "confirmedAt"
    from contacts c left join crm_records r on r.contact_id = c.id and r.connection_id = ${connectionId}
    where c.id = ${rowId(contactId)} and (r.id is not null or exists (
      select 1 from crm_deliveries d where d.contact_id = c.id and d.connection_id = ${connectionId}))`;
  if (!row) throw new NotFound("no_such_record");
  return row;
}
