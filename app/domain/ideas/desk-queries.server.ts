import { deskFigures } from "#app/domain/account-votes/desk-figures-queries.server.ts";
import type { Actor } from "#app/domain/core/actor.ts";
import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import type { Sql } from "#db/types.ts";
import { deskRanking } from "./desk-account-queries.server.ts";
import { type DeskContext, daysBefore, deskConditions } from "./desk-conditions.server.ts";
import type { DeskSort } from "./desk-filters.ts";
import { DEBT_COUNTED } from "./desk-limits.ts";
import { DESK_PAGE_SIZE, type DeskInput, type DeskRow, deskColumns, deskJoins } from "./desk-rows.server.ts";

/** Score is no column, so it is computed for this many of the most voted at most. */
const SCORED_MAX = 500;

/** Order of each sort: the column, its direction, and the index it walks. */
const ORDERS: Record<Exclude<DeskSort, "score" | "accounts" | "value">, { column: string; up: boolean }> = {
  silence: { column: "created_at", up: true }, // ideas_silent
  oldest: { column: "created_at", up: true }, // ideas_new
  newest: { column: "created_at", up: false }, // ideas_new
  votes: { column: "team_score", up: false }, // ideas_team_top
  comments: { column: "comment_count", up: false }, // ideas_discussed
};

type Keyed = Omit<DeskRow, "accounts"> & { micros: number };

/** Later than any date we keep; a cursor changed by hand must not overflow a timestamp. */
const MICROS_MAX = 1e16;

/** The cursor's two numbers, or null when it is none of ours. */
function afterOf(cursor: string | null): [number, number] | null {
  const [key, number] = decodeCursor(cursor, 2) ?? [];
  if (typeof key !== "number" || typeof number !== "number" || !Number.isInteger(number)) return null;
  return Math.abs(key) < MICROS_MAX && Math.abs(number) < MICROS_MAX ? [Math.trunc(key), number] : null;
}

type Rows = Page<Omit<DeskRow, "accounts">> & { sampled: number | null };

/** A page of the table. `sampled` says that the score was only computed for the most voted ideas of the view. */
export async function deskPage(
  sql: Sql,
  actor: Actor,
  input: DeskInput,
): Promise<Page<DeskRow> & { sampled: number | null }> {
  const { sort } = input.filter;
  const page: Rows =
    sort === "accounts" || sort === "value"
      ? { ...(await deskRanking(sql, actor, { ...input, by: sort })), sampled: null }
      : await ideasPage(sql, actor, input);
  const figures = await deskFigures(
    sql,
    page.items.map((row) => row.number),
    input.filter,
  );
  return { ...page, items: page.items.map((row) => ({ ...row, accounts: figures.get(row.number) ?? null })) };
}

async function ideasPage(sql: Sql, actor: Actor, { filter, cursor, context }: DeskInput): Promise<Rows> {
  const where = deskConditions(sql, actor, filter, context);
  const after = afterOf(cursor);
  if (filter.sort === "score") {
    const rows = await sql<(Keyed & { candidates: number })[]>`
      with candidates as materialized (
        select i.* from ideas i where ${where} order by i.team_score desc, i.number desc limit ${SCORED_MAX}
      ), scored as (
        select ${deskColumns(sql, context.now)}, (select count(*)::int from candidates) as candidates
        from candidates i ${deskJoins(sql)}
      )
      select * from scored ${after ? sql`where (score, number) < (${after[0]}::int, ${after[1]})` : sql``}
      order by score desc, number desc limit ${DESK_PAGE_SIZE + 1}`;
    const page = toPage(rows, (row) => [row.score, row.number], DESK_PAGE_SIZE);
    return { ...page, sampled: rows[0]?.candidates === SCORED_MAX ? SCORED_MAX : null };
  }
  const { column, up } = ORDERS[filter.sort as keyof typeof ORDERS];
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
    select ${deskColumns(sql, context.now)} from ideas i ${deskJoins(sql)}
    where ${where} ${after ? sql`and (${key}, i.number) ${compare} (${value}, ${after[1]})` : sql``}
    order by ${key} ${direction}, i.number ${direction} limit ${DESK_PAGE_SIZE + 1}`;
  const keyOf = (row: Keyed) => (isDate ? row.micros : column === "team_score" ? row.votes : row.comments);
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
