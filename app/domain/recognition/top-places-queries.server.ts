import type { Period } from "#db/schema/recognition.ts";
import type { Sql } from "#db/types.ts";
import { BOARDS, type Board } from "./boards.ts";
import { periodStart } from "./periods.ts";

export type TopPlace = { board: Board; period: Extract<Period, "month" | "all">; rank: number };

/** Places worth telling on a profile, and how many of them. */
const RANK_MAX = 100;
const SHOWN = 3;

/** Where somebody stands out among all, this month and of all time, the best first. */
export async function findTopPlaces(
  sql: Sql,
  { memberId, now }: { memberId: string; now: Date },
): Promise<TopPlace[]> {
  return sql<TopPlace[]>`
    select * from (
      select b.board, p.period, 1 + (select count(*)::int from (
        select 1 from board_tallies o
        where o.sheet_id = s.id and o.listed and o.value > 0 and o.value > t.value limit ${RANK_MAX}) higher) as rank
      from unnest(${[...BOARDS]}::text[]) b (board)
        cross join (values ('month', ${periodStart("month", now)}::date), ('all', ${periodStart("all", now)}::date)) p (period, starts_on)
        join board_sheets s on s.board = b.board and s.period = p.period and s.starts_on = p.starts_on and s.scope = ''
        join board_tallies t on t.sheet_id = s.id and t.member_id = ${memberId} and t.listed and t.value > 0) places
    where rank <= ${RANK_MAX} order by rank, period, board limit ${SHOWN}`;
}
