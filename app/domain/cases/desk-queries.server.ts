import { type Person, personOf } from "#app/domain/accounts/person.ts";
import type { MemberActor, Role } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import { isSortKey } from "#app/domain/core/sort-key.ts";
import type { CaseReason, CaseState } from "#db/schema/cases.ts";
import type { Sql } from "#db/types.ts";
import { CASES_COUNTED, type CaseTab } from "./desk-tabs.ts";
import { canWorkOnCases } from "./policy.ts";

export type CaseRow = {
  number: number;
  title: string;
  reason: CaseReason;
  urgent: boolean;
  state: CaseState;
  openedAt: Date;
  /** The next promise to keep; null while there is none. */
  dueAt: Date | null;
  answered: boolean;
  isPrivate: boolean;
  resolvedAt: Date | null;
  waitingSince: Date | null;
  /** The last word is the customer's. */
  customerWrote: boolean;
  customer: string;
  assignee: Person | null;
};

type Row = Omit<CaseRow, "assignee"> & {
  sortKey: string | null;
  assigneeId: string | null;
  assigneeUsername: string | null;
  assigneeName: string | null;
  assigneeRole: Role | null;
  assigneeAvatar: string | null;
};

/** Rows per page: a screen and a half. */
const DESK_PAGE_SIZE = 30;

type DeskQuery = { tab: CaseTab; cursor: string | null; now: Date };

/** A page of the desk: what is late or due first, then what waits for the customer; what is settled, newest first. */
export async function caseDesk(
  sql: Sql,
  actor: MemberActor,
  { tab, cursor, now }: DeskQuery,
): Promise<Page<CaseRow>> {
  assertAllowed(canWorkOnCases(actor));
  const found = tab === "resolved" ? resolvedRows(sql, cursor) : openRows(sql, actor, { tab, cursor, now });
  const rows = await sql<Row[]>`
    with found as (${found})
    select c.number::int as number, c.title, c.reason, c.urgent, c.state, c.opened_at as "openedAt", c.due_at as "dueAt",
      c.first_answered_at is not null as answered, c.private_at is not null as "isPrivate", c.resolved_at as "resolvedAt",
      c.waiting_since as "waitingSince", (c.sort_key at time zone 'UTC')::text || '+00' as "sortKey", m.display_name as customer,
      coalesce((select x.kind = 'customer' from case_messages x where x.case_id = c.id and x.kind in ('customer','agent')
        order by x.created_at desc, x.id desc limit 1), false) as "customerWrote",
      a.id as "assigneeId", a.username as "assigneeUsername", a.display_name as "assigneeName", a.role as "assigneeRole",
      a.avatar_key as "assigneeAvatar"
    from found c join members m on m.id = c.customer_id left join members a on a.id = c.assignee_id
    order by ${tab === "resolved" ? sql`c.sort_key desc, c.number desc` : sql`c.sort_key nulls last, c.number`}`;
  const page = toPage(rows, (row) => [row.sortKey ?? "", row.number], DESK_PAGE_SIZE);
  return { ...page, items: page.items.map(toRow) };
}

function toRow(row: Row): CaseRow {
  const {
    sortKey: _key,
    assigneeId,
    assigneeUsername,
    assigneeName,
    assigneeRole,
    assigneeAvatar,
    ...rest
  } = row;
  return {
    ...rest,
    assignee:
      assigneeId && personOf(assigneeId, assigneeUsername!, assigneeName!, assigneeRole!, assigneeAvatar),
  } as CaseRow;
}

/** Where a page goes on. A cursor without a moment is among what waits, which has no moment to be kept. */
function after(cursor: string | null): { at: string | null; number: number } | null {
  const [at, number] = decodeCursor(cursor, 2) ?? [];
  if (!Number.isSafeInteger(number)) return null;
  if (at === "") return { at: null, number: number as number };
  return isSortKey(at, "timestamptz") ? { at, number: number as number } : null;
}

function openRows(sql: Sql, actor: MemberActor, { tab, cursor, now }: DeskQuery) {
  const from = after(cursor);
  const whose = {
    mine: sql`and c.assignee_id = ${actor.id}`,
    unassigned: sql`and c.assignee_id is null`,
    late: sql`and c.due_at < ${now}`,
    waiting: sql`and c.due_at is null`,
    open: sql``,
    resolved: sql``,
  }[tab];
  const limit = DESK_PAGE_SIZE + 1;
  const due = sql`
    select c.*, c.due_at as sort_key from cases c where c.state <> 'resolved' and c.due_at is not null ${whose}
      ${from?.at ? sql`and (c.due_at, c.number) > (${from.at}::text::timestamptz, ${from.number}::bigint)` : sql``}
    order by c.due_at, c.number limit ${limit}`;
  const waiting = sql`
    select c.*, c.due_at as sort_key from cases c where c.state <> 'resolved' and c.due_at is null ${whose}
      ${from && !from.at ? sql`and c.number > ${from.number}::bigint` : sql``}
    order by c.number limit ${limit}`;
  if (tab === "late") return due;
  if (tab === "waiting" || (from && !from.at)) return waiting;
  return sql`select * from ((${due}) union all (${waiting})) both_kinds order by sort_key nulls last, number limit ${limit}`;
}

function resolvedRows(sql: Sql, cursor: string | null) {
  const from = after(cursor);
  return sql`
    select c.*, c.resolved_at as sort_key from cases c where c.state = 'resolved'
      ${from?.at ? sql`and (c.resolved_at, c.number) < (${from.at}::text::timestamptz, ${from.number}::bigint)` : sql``}
    order by c.resolved_at desc, c.number desc limit ${DESK_PAGE_SIZE + 1}`;
}

export type CaseCounts = Record<Exclude<CaseTab, "resolved">, number>;

/** How many cases each tab holds, counted a little further than is shown, so that "more" can be said. */
export async function caseCounts(sql: Sql, actor: MemberActor, now: Date): Promise<CaseCounts> {
  assertAllowed(canWorkOnCases(actor));
  const count = (condition: ReturnType<typeof sql>) => sql`
    (select count(*)::int from (select 1 from cases c where c.state <> 'resolved' and ${condition} limit ${CASES_COUNTED + 1}) x)`;
  const [row] = await sql<[CaseCounts]>`
    with counts as (select ${count(sql`c.assignee_id = ${actor.id}`)} as mine, ${count(sql`c.assignee_id is null`)} as unassigned,
      ${count(sql`true`)} as open, ${count(sql`c.due_at < ${now}`)} as late, ${count(sql`c.due_at is null`)} as waiting)
    select * from counts`;
  return row;
}
