import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import type { FailureKind, FieldDiff, Verdict } from "#db/schema/crm-sync.ts";
import type { Sql } from "#db/types.ts";
import { mappingHashOf } from "../mapping-hash.server.ts";
import { canManageCrm } from "../policy.ts";
import { rowId } from "../row-id.ts";

const PAGE = 25;

export type ComparisonItem = {
  id: string;
  purpose: "dry_run" | "reconcile";
  state: "running" | "done" | "failed" | "stopped";
  total: number;
  processed: number;
  counts: Partial<Record<Verdict, number>>;
  waitsUntil: Date | null;
  waitsFor: FailureKind | "held" | "paused" | null;
  error: string | null;
  startedBy: string | null;
  createdAt: Date;
  finishedAt: Date | null;
  /** The mapping is another one by now. */
  mappingChanged: boolean;
  /** Of a reconciliation: what differs, or is gone, and was not repaired yet. */
  unrepaired: number;
};

const columns = (sql: Sql) => sql`
  p.id, p.purpose, p.state, p.total, p.processed, p.counts, p.waits_until as "waitsUntil", p.waits_for as "waitsFor",
  p.error, s.username as "startedBy", p.created_at as "createdAt", p.finished_at as "finishedAt",
  p.mapping_hash <> ${mappingHashOf(sql)} as "mappingChanged",
  case when p.purpose = 'dry_run' then 0 else (select count(*)::int from crm_comparison_rows w
    where w.comparison_id = p.id and w.verdict in ('differs', 'missing') and w.repaired_at is null) end as unrepaired
  from crm_comparisons p join crm_connections k on k.id = p.connection_id left join members s on s.id = p.started_by_id`;

/** The comparisons of a connection, newest first. */
export async function listComparisons(
  sql: Sql,
  actor: Actor,
  { connectionId, after }: { connectionId: string; after: string | null },
): Promise<Page<ComparisonItem>> {
  assertAllowed(canManageCrm(actor));
  const cursor = decodeCursor(after, 2);
  const valid = cursor && !Number.isNaN(Date.parse(String(cursor[0])));
  const rows = await sql<(ComparisonItem & { sortKey: string })[]>`
    select to_char(p.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || ' ' || p.id as "sortKey",
      ${columns(sql)}
    where p.connection_id = ${rowId(connectionId)}
      ${valid ? sql`and (p.created_at, p.id) < (${String(cursor[0])}::text::timestamptz, ${rowId(String(cursor[1]))}::uuid)` : sql``}
    order by p.created_at desc, p.id desc limit ${PAGE + 1}`;
  return toPage([...rows], (row) => row.sortKey.split(" "), PAGE);
}

export async function getComparison(
  sql: Sql,
  actor: Actor,
  { connectionId, comparisonId }: { connectionId: string; comparisonId: string | undefined },
): Promise<ComparisonItem> {
  assertAllowed(canManageCrm(actor));
  const [row] = await sql<ComparisonItem[]>`
    select ${columns(sql)} where p.id = ${rowId(comparisonId)} and p.connection_id = ${rowId(connectionId)}`;
  if (!row) throw new NotFound("no_such_comparison");
  return row;
}

export type ComparisonRow = {
  id: string;
  contactId: string;
  name: string;
  company: string;
  verdict: Verdict;
  remoteId: string | null;
  /** `fact`: which of ours the mapping sends into this field; null of one that is no longer mapped. */
  diff: (FieldDiff & { fact: string | null })[];
  repairedAt: Date | null;
};

/** What was found of contacts, by verdict; of one, or all. Nothing is kept of who is the same. */
export async function listComparisonRows(
  sql: Sql,
  actor: Actor,
  {
    connectionId,
    comparisonId,
    verdict,
    after,
  }: { connectionId: string; comparisonId: string; verdict: Verdict | null; after: string | null },
): Promise<Page<ComparisonRow>> {
  assertAllowed(canManageCrm(actor));
  const cursor = decodeCursor(after, 2);
  const rows = await sql<ComparisonRow[]>`
    select w.id, w.contact_id as "contactId", w.verdict, w.remote_id as "remoteId", w.repaired_at as "repairedAt",
      coalesce(nullif(trim(c.first_name || ' ' || c.last_name), ''), c.email, c.external_id, '') as name, c.company,
      (select coalesce(jsonb_agg(one.value || jsonb_build_object('fact', (select m.fact from crm_mappings m
          where m.connection_id = p.connection_id and m.remote_field = one.value->>'field')) order by one.nr), '[]')
        from jsonb_array_elements(w.diff) with ordinality as one(value, nr)) as diff
    from crm_comparison_rows w join crm_comparisons p on p.id = w.comparison_id join contacts c on c.id = w.contact_id
    where w.comparison_id = ${rowId(comparisonId)} and p.connection_id = ${rowId(connectionId)}
      ${verdict ? sql`and w.verdict = ${verdict}` : sql``}
      ${cursor ? sql`and (w.verdict, w.id) > (${String(cursor[0])}, ${rowId(String(cursor[1]))}::uuid)` : sql``}
    order by w.verdict, w.id limit ${PAGE + 1}`;
  return toPage([...rows], (row) => [row.verdict, row.id], PAGE);
}
