import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import { isSortKey } from "#app/domain/core/sort-key.ts";
import type { crmPulls } from "#db/schema/crm-pulls.ts";
import type { Sql } from "#db/types.ts";
import { canManageCrm } from "../policy.ts";
import { rowId } from "../row-id.ts";
import { PULL_ERRORS_SHOWN } from "./pull-limits.ts";

type Row = typeof crmPulls.$inferSelect;

/** One reading, as its page shows it. */
export type PullView = Pick<
  Row,
  | "id"
  | "state"
  | "accountRows"
  | "readRows"
  | "createdRows"
  | "updatedRows"
  | "unchangedRows"
  | "missingRows"
  | "failedRows"
  | "expectedRows"
  | "error"
  | "waitsUntil"
  | "waitsFor"
  | "createdAt"
  | "finishedAt"
> & { full: boolean; startedBy: string | null };

export type PullError = {
  remoteId: string;
  label: string;
  reason: "code_taken" | "code_twice" | "several_contacts" | "several_records";
  contactId: string | null;
};

const PAGE = 20;

/** Readings of a connection, the newest first. */
async function listPulls(sql: Sql, connectionId: string, after: string | null): Promise<Page<PullView>> {
  const [at, id] = decodeCursor(after, 2) ?? [];
  const cursor = isSortKey(at, "timestamptz")
    ? sql`and (p.created_at, p.id) < (${at}::text::timestamptz, ${rowId(String(id))}::uuid)`
    : sql``;
  const rows = await sql<(PullView & { key: string })[]>`
    select p.id, p.state, p.since is null as full, p.account_rows as "accountRows", p.read_rows as "readRows",
      p.created_rows as "createdRows", p.updated_rows as "updatedRows", p.unchanged_rows as "unchangedRows",
      p.missing_rows as "missingRows", p.failed_rows as "failedRows", p.expected_rows as "expectedRows", p.error,
      p.waits_until as "waitsUntil", p.waits_for as "waitsFor", p.created_at as "createdAt",
      p.finished_at as "finishedAt", m.display_name as "startedBy",
      to_char(p.created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || '+00' as key
    from crm_pulls p left join members m on m.id = p.started_by_id
    where p.connection_id = ${connectionId} ${cursor}
    order by p.created_at desc, p.id desc limit ${PAGE + 1}`;
  return toPage(rows, (row) => [row.key, row.id], PAGE);
}

export type PullsPage = {
  page: Page<PullView>;
  /** The one under way. */
  running: PullView | null;
  pullEvery: number | null;
  /** By their clock: what changed there before is here. */
  pulledUntil: Date | null;
  /** What was left as it is in the reading that was asked for. */
  errors: { startedAt: Date; count: number; rows: PullError[] } | null;
};

/** Readings of a connection, how often it is read, and what one of them could not take over. */
export async function loadPullsPage(
  sql: Sql,
  actor: Actor,
  { connectionId, reading, after }: { connectionId: string; reading: string | null; after: string | null },
): Promise<PullsPage> {
  assertAllowed(canManageCrm(actor));
  const [page, [connection], newest] = await Promise.all([
    listPulls(sql, connectionId, after),
    sql<{ pullEvery: number | null; pulledUntil: Date | null }[]>`
      select pull_every as "pullEvery", pulled_until as "pulledUntil" from crm_connections where id = ${connectionId}`,
    after ? listPulls(sql, connectionId, null) : null,
  ]);
  if (!connection) throw new NotFound("no_such_connection");
  const running = (newest ?? page).items.find((pull) => pull.state === "running") ?? null;
  return {
    page,
    running,
    ...connection,
    errors: reading ? await errorsOf(sql, connectionId, rowId(reading)) : null,
  };
}

async function errorsOf(sql: Sql, connectionId: string, pullId: string): Promise<PullsPage["errors"]> {
  const [pull] = await sql<{ startedAt: Date; count: number }[]>`
    select created_at as "startedAt", failed_rows as count from crm_pulls
    where id = ${pullId} and connection_id = ${connectionId}`;
  if (!pull) throw new NotFound("no_such_page");
  const rows = await sql<PullError[]>`
    select remote_id as "remoteId", label, reason, contact_id as "contactId" from crm_pull_errors
    where pull_id = ${pullId} order by id limit ${PULL_ERRORS_SHOWN}`;
  return { ...pull, rows: [...rows] };
}
