import type { MemberActor } from "#app/domain/core/actor.ts";
import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import { isSortKey } from "#app/domain/core/sort-key.ts";
import type { ThreadState } from "#db/schema/forum.ts";
import type { Sql } from "#db/types.ts";
import { claimSql, type DeskClaim } from "./claim-sql.server.ts";
import { type DeskContext, deskConditions } from "./desk-conditions.server.ts";
import { DESK_COUNTED, DESK_SHAPES, DESK_VIEWS, type DeskFilter, type DeskView } from "./desk-views.ts";

export type DeskRow = {
  number: number;
  slug: string;
  title: string;
  author: string;
  categoryId: string;
  product: string | null;
  version: string | null;
  language: string;
  tags: string[];
  /** Who has the problem too. */
  wanted: number;
  answers: number;
  state: ThreadState;
  createdAt: Date;
  /** What the view is ordered by: when it was asked, answered, or settled. */
  at: Date;
  claim: DeskClaim | null;
};

/** Rows per page: a screen and a half. */
const DESK_PAGE_SIZE = 30;

type DeskQuery = { filter: DeskFilter; cursor: string | null; context: DeskContext };

/** A page of a view. One statement; every view walks an index (see tests/domain/forum/desk-plans). */
export async function deskPage(
  sql: Sql,
  actor: MemberActor,
  { filter, cursor, context }: DeskQuery,
): Promise<Page<DeskRow>> {
  const { states, column, oldestFirst } = DESK_SHAPES[filter.view];
  const key = sql.unsafe(`t.${column}`);
  const direction = sql.unsafe(oldestFirst ? "asc" : "desc");
  const where = deskConditions(sql, actor, filter, filter.view, context);
  const [after, number] = decodeCursor(cursor, 2) ?? [];
  const goesOn = isSortKey(after, "timestamptz") && Number.isSafeInteger(number);
  const rest = goesOn
    ? sql`and (${key}, t.number) ${sql.unsafe(oldestFirst ? ">" : "<")} (${after}::text::timestamptz, ${number as number}::bigint)`
    : sql``;
  const some = (state: ReturnType<typeof sql>) => sql`
    select t.*, ${key} as sort_key from threads t where t.state = ${state} and ${where} ${rest}
    order by ${key} ${direction}, t.number ${direction} limit ${DESK_PAGE_SIZE + 1}`;
  // Each state has its own stretch of the index: the first rows of each, merged, beat walking past all others.
  const rows = await sql<(DeskRow & { sortKey: string })[]>`
    with page as materialized (${
      states.length === 1
        ? some(sql`${states[0]!}`)
        : sql`select p.* from unnest(${states as ThreadState[]}::text[]) s (state) cross join lateral (${some(sql`s.state`)}) p
            order by p.sort_key ${direction}, p.number ${direction} limit ${DESK_PAGE_SIZE + 1}`
    })
    select t.number::float8 as number, t.slug, t.title, a.display_name as author, t.category_id as "categoryId", t.product,
      t.version, t.language, t.tags, t.score as wanted, t.answer_count as answers, t.state, t.created_at as "createdAt",
      t.sort_key as at, ${claimSql(sql, actor, context.now)} as claim,
      (t.sort_key at time zone 'UTC')::text || '+00' as "sortKey"
    from page t join members a on a.id = t.author_id
    order by t.sort_key ${direction}, t.number ${direction}`;
  const page = toPage(rows, (row) => [row.sortKey, row.number], DESK_PAGE_SIZE);
  return { next: page.next, items: page.items.map(({ sortKey: _, ...row }) => row) };
}

export type DeskCounts = Record<DeskView, number>;

/** How many questions each view holds under the same filters; `DESK_COUNTED + 1` stands for more. */
export async function deskCounts(
  sql: Sql,
  actor: MemberActor,
  { filter, context }: Pick<DeskQuery, "filter" | "context">,
): Promise<DeskCounts> {
  const counts = DESK_VIEWS.map(
    (view, nth) => sql`${nth === 0 ? sql`` : sql`,`} (select count(*)::int from (
      select 1 from threads t where t.state = any(${DESK_SHAPES[view].states as ThreadState[]}::text[])
        and ${deskConditions(sql, actor, filter, view, context)} limit ${DESK_COUNTED + 1}) o) as ${sql(view)}`,
  );
  const [row] = await sql<[DeskCounts]>`select ${counts}`;
  return row;
}
