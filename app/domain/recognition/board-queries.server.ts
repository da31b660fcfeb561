import { z } from "zod";
import type { Category } from "#app/domain/community/queries.server.ts";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import type { Sql } from "#db/types.ts";
import type { BoardFilters } from "./board-filters.ts";
import { LISTED_MAX, OWN_RANK_MAX, ROWS_SHOWN } from "./board-limits.ts";
import { boardScope } from "./boards.ts";
import { periodsLater } from "./periods.ts";

/** Somebody's place on a board, with no more in it than is shown. */
export type BoardRow = {
  id: string;
  username: string;
  name: string;
  avatarKey: string | null;
  /** Slug of their ambassadors' tier. */
  tier: string | null;
  value: number;
  rank: number;
  /** Places gained since the period before, lost if negative; `new`: was not on it; null: there is no telling. */
  moved: number | "new" | null;
};

export type BoardPage = Page<BoardRow> & {
  /** There is something to look back at. */
  hasEarlier: boolean;
};

type Categories = { categories: Pick<Category, "id" | "slug">[] };
type BoardQuery = { filters: BoardFilters; community: Categories; cursor?: string | null };

/** SQL condition on tallies: those of the board, as `board_tallies_rank` has them. */
function talliesOf(sql: Sql, { board, period, startsOn }: BoardFilters, scope: string) {
  return sql`sheet_id = (select id from board_sheets where board = ${board} and period = ${period}
    and starts_on = ${startsOn} and scope = ${scope}) and listed and value > 0`;
}

/** What the board is narrowed to; null when there is no such category. */
function scopeOf({ category, language }: BoardFilters, { categories }: Categories): string | null {
  const found = categories.find((one) => one.slug === category);
  return category && !found ? null : boardScope(found?.id ?? null, language);
}

const cursorSchema = z.tuple([z.int().positive(), z.uuid()]);

type Selected = {
  hasEarlier: boolean;
  /** How many are above the page's first row, and before it in the list; whom it ties with are not above it. */
  above: number;
  passed: number;
  /** How many there were on the board of the period before, counted to the end of the list. */
  listedBefore: number;
};
type SelectedRow = Selected & Omit<BoardRow, "rank" | "moved"> & { rankBefore: number | null };

/**
 * A page of a board, best first, down to the thousandth. One statement, all of it by `board_tallies_rank`: what it costs
 * depends on the page, not on the ledger.
 */
export async function readBoard(sql: Sql, { filters, community, cursor }: BoardQuery): Promise<BoardPage> {
  const scope = scopeOf(filters, community);
  if (scope === null) return { items: [], next: null, hasEarlier: false };
  const { data: after } = cursorSchema.safeParse(decodeCursor(cursor, 2));
  const tallies = talliesOf(sql, filters, scope);
  const before = { ...filters, startsOn: periodsLater(filters.period, filters.startsOn, -1) };
  // One line for what is true of the whole page, which may be empty, and its rows beside it.
  const selected = await sql<(SelectedRow | (Selected & { id: null }))[]>`
    with page as materialized (
      select member_id, value from board_tallies where ${tallies}
        ${after ? sql`and (value, member_id) < (${after[0]}, ${after[1]}::uuid)` : sql``}
      order by value desc, member_id desc limit ${ROWS_SHOWN + 1}),
    before as materialized (
      select member_id, rank() over (order by value desc)::int as rank from (
        select member_id, value from board_tallies
        where ${filters.period === "all" ? sql`false` : talliesOf(sql, before, scope)}
        order by value desc, member_id desc limit ${LISTED_MAX}) listed),
    facts as materialized (
      select
        exists (select 1 from board_sheets s where board = ${filters.board} and period = ${filters.period}
          and starts_on < ${filters.startsOn} and exists (
            select 1 from board_tallies t where t.sheet_id = s.id and t.listed and t.value > 0)) as "hasEarlier",
        (select count(*)::int from (select 1 from board_tallies where ${tallies} and value > (select max(value) from page)
          limit ${LISTED_MAX}) higher) as above,
        ${
          after
            ? sql`(select count(*)::int from (select 1 from board_tallies where ${tallies}
                and (value, member_id) >= (${after[0]}, ${after[1]}::uuid) limit ${LISTED_MAX}) shown)`
            : sql`0`
        } as passed,
        (select count(*)::int from before) as "listedBefore")
    select f.*, m.id, m.username, m.display_name as name, m.avatar_key as "avatarKey", m.tier, p.value, b.rank as "rankBefore"
    from facts f left join page p on true
      left join lateral (select * from members where id = p.member_id offset 0) m on true
      left join before b on b.member_id = p.member_id
    order by p.value desc, p.member_id desc`;
  const { hasEarlier, above, passed, listedBefore } = selected[0]!;
  const rows = selected.filter((row): row is SelectedRow => row.id !== null);
  const page = toPage(rows, (row) => [row.value, row.id], ROWS_SHOWN);
  const left = Math.max(0, LISTED_MAX - passed);
  const items = ranked(rows, { hasEarlier, above, passed, listedBefore });
  return {
    items: items.slice(0, Math.min(ROWS_SHOWN, left)),
    next: left > ROWS_SHOWN ? page.next : null,
    hasEarlier,
  };
}

/** Who has as much has the same rank; whoever comes next has the rank of their place. */
function ranked(rows: SelectedRow[], { above, passed, listedBefore }: Selected): BoardRow[] {
  let rank = above + 1;
  return rows.map(({ id, username, name, avatarKey, tier, value, rankBefore }, i) => {
    if (i > 0 && value < rows[i - 1]!.value) rank = passed + i + 1;
    const isNew = rankBefore === null && listedBefore > 0 && listedBefore < LISTED_MAX;
    const moved = rankBefore === null ? (isNew ? "new" : null) : rankBefore - rank;
    return { id, username, name, avatarKey, tier, value, rank, moved };
  });
}

/** Where the actor is, however far down. */
export type OwnPlace =
  | { state: "staff" | "off" | "none" }
  | { state: "placed"; rank: number; beyond: boolean; value: number };

/** The actor's own place on a board; null for a guest. A part of the page of its own, so that guests can share theirs. */
export async function findOwnPlace(
  sql: Sql,
  actor: Actor,
  { filters, community }: BoardQuery,
): Promise<OwnPlace | null> {
  const scope = scopeOf(filters, community);
  if (actor.kind !== "member") return null;
  if (actor.role !== "member") return { state: "staff" };
  const [row] = await sql<{ off: boolean; value: number | null; above: number }[]>`
    select m.off_boards as off, own.value, (select count(*)::int from (
      select 1 from board_tallies where ${talliesOf(sql, filters, scope ?? "")} and value > own.value
      limit ${OWN_RANK_MAX}) higher) as above
    from members m left join lateral (
      select value from board_tallies where ${talliesOf(sql, filters, scope ?? "")} and member_id = m.id) own on ${scope !== null}
    where m.id = ${actorId(actor)}`;
  if (row?.off) return { state: "off" };
  if (!row?.value) return { state: "none" };
  const beyond = row.above >= OWN_RANK_MAX;
  return { state: "placed", rank: beyond ? OWN_RANK_MAX : row.above + 1, beyond, value: row.value };
}
