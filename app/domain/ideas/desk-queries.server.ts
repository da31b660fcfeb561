import type { Actor } from "#app/domain/core/actor.ts";
import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import type { Sql } from "#db/types.ts";
import { type DeskContext, daysBefore, deskConditions } from "./desk-conditions.server.ts";
import type { DeskFilter, DeskSort } from "./desk-filters.ts";
import { DEBT_COUNTED } from "./desk-limits.ts";
import { scoreSql } from "./score-sql.server.ts";

export type DeskRow = {
  number: number;
  slug: string;
  title: string;
  tags: string[];
  author: string;
  categoryId: string;
  statusId: string;
  ownerId: string | null;
  ownerName: string | null;
  promotes: number;
  demotes: number;
  votes: number;
  comments: number;
  score: number;
  createdAt: Date;
  answeredAt: Date | null;
};

/** Rows per page of the table: a screen and a half. */
const DESK_PAGE_SIZE = 50;
/** Score is no column, so it is computed for this many of the most voted at most. */
const SCORED_MAX = 500;

/** Order of each sort: the column, its direction, and the index it walks. */
const ORDERS: Record<Exclude<DeskSort, "score">, { column: string; up: boolean }> = {
  silence: { column: "created_at", up: true }, // ideas_silent
  oldest: { column: "created_at", up: true }, // ideas_new
  newest: { column: "created_at", up: false }, // ideas_new
  votes: { column: "score", up: false }, // ideas_top
  comments: { column: "comment_count", up: false }, // ideas_discussed
};

type Keyed = DeskRow & { micros: number };

const columns = (sql: Sql, now: Date) => sql`
  i.number::int, i.slug, i.title, i.tags, a.display_name as author, i.category_id as "categoryId",
  i.status_id as "statusId", i.owner_id as "ownerId", o.display_name as "ownerName", i.promotes, i.demotes,
  i.score as votes, i.comment_count as comments, i.created_at as "createdAt", i.answered_at as "answeredAt",
  (extract(epoch from i.created_at) * 1000000)::float8 as micros, ${scoreSql(sql, now)} as score`;

const joins = (sql: Sql) =>
  sql`join members a on a.id = i.author_id left join members o on o.id = i.owner_id`;

/** Later than any date we keep; a cursor changed by hand must not overflow a timestamp. */
const MICROS_MAX = 1e16;

/** The cursor's two numbers, or null when it is none of ours. */
function afterOf(cursor: string | null): [number, number] | null {
  const [key, number] = decodeCursor(cursor, 2) ?? [];
  if (typeof key !== "number" || typeof number !== "number" || !Number.isInteger(number)) return null;
  return Math.abs(key) < MICROS_MAX && Math.abs(number) < MICROS_MAX ? [Math.trunc(key), number] : null;
}

/** A page of the table. `sampled` says that the score was only computed for the most voted ideas of the view. */
export async function deskPage(
  sql: Sql,
  actor: Actor,
  { filter, cursor, context }: { filter: DeskFilter; cursor: string | null; context: DeskContext },
): Promise<Page<DeskRow> & { sampled: number | null }> {
  const where = deskConditions(sql, actor, filter, context);
  const after = afterOf(cursor);
  if (filter.sort === "score") {
    const rows = await sql<(Keyed & { candidates: number })[]>`
      with candidates as materialized (
        select i.* from ideas i where ${where} order by i.score desc, i.number desc limit ${SCORED_MAX}
      ), scored as (
        select ${columns(sql, context.now)}, (select count(*)::int from candidates) as candidates
        from candidates i ${joins(sql)}
      )
      select * from scored ${after ? sql`where (score, number) < (${after[0]}::int, ${after[1]})` : sql``}
      order by score desc, number desc limit ${DESK_PAGE_SIZE + 1}`;
    const page = toPage(rows, (row) => [row.score, row.number], DESK_PAGE_SIZE);
    return { ...page, sampled: rows[0]?.candidates === SCORED_MAX ? SCORED_MAX : null };
  }
  const { column, up } = ORDERS[filter.sort];
  const key = sql.unsafe(`i.${column}`);
  const compare = sql.unsafe(up ? ">" : "<");
  const direction = sql.unsafe(up ? "asc" : "desc");
  const isDate = column === "created_at";
  // An interval counts in whole microseconds, so no row is repeated or skipped by rounding.
  const value =
    after &&
    (isDate
      ? sql`timestamptz 'epoch' + ${after[0]}::float8 * interval '1 microsecond'`
      : sql`${after[0]}::int`);
  const rows = await sql<Keyed[]>`
    select ${columns(sql, context.now)} from ideas i ${joins(sql)}
    where ${where} ${after ? sql`and (${key}, i.number) ${compare} (${value}, ${after[1]})` : sql``}
    order by ${key} ${direction}, i.number ${direction} limit ${DESK_PAGE_SIZE + 1}`;
  const keyOf = (row: Keyed) => (isDate ? row.micros : column === "score" ? row.votes : row.comments);
  return { ...toPage(rows, (row) => [keyOf(row), row.number], DESK_PAGE_SIZE), sampled: null };
}

/** How many ideas have waited longer than promised; at most one more than `DEBT_COUNTED`. */
export async function silenceDebt(
  sql: Sql,
  { silenceDays, now }: Pick<DeskContext, "silenceDays" | "now">,
): Promise<number> {
  const [row] = await sql<[{ count: number }]>`
    select count(*)::int from (
      select 1 from ideas i where i.visibility = 'public' and i.merged_into_id is null and i.answered_at is null
        and i.created_at < ${daysBefore(now, silenceDays)} limit ${DEBT_COUNTED + 1}) o`;
  return row.count;
}
