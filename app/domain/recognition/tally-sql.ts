import { PERIODS_KEPT } from "./board-limits.ts";
import { BOARDS, COUNTED_ON } from "./boards.ts";

const COUNTED = BOARDS.flatMap((board) =>
  board === "points" ? [] : COUNTED_ON[board].map((kind) => `('${kind}', '${board}')`),
).join(", ");

/** SQL: the first day of the oldest period of that kind that boards are kept of, as of the day `today`. */
const keptFrom = (period: keyof typeof PERIODS_KEPT, today: string) => {
  const months = period === "quarter" ? 3 * PERIODS_KEPT.quarter : PERIODS_KEPT.month;
  const back = period === "week" ? `${PERIODS_KEPT.week} weeks` : `${months} months`;
  return `(date_trunc('${period}', ${today}::timestamp) - interval '${back}')::date`;
};

/** SQL condition on tallies: of a period that boards are kept of. */
export const isKept = (period: string, startsOn: string, today: string): string =>
  `case ${period} when 'week' then ${startsOn} >= ${keptFrom("week", today)}
    when 'month' then ${startsOn} >= ${keptFrom("month", today)}
    when 'quarter' then ${startsOn} >= ${keptFrom("quarter", today)} else true end`;

/** SQL condition on members `m`: they may be on boards. */
export const IS_LISTED = `(m.role = 'member' and m.closed_at is null and not m.off_boards
  and not (m.restriction is not distinct from 'banned' and (m.restricted_until is null or m.restricted_until > now())))`;

const start = (period: string, day: string) => `date_trunc('${period}', ${day}::timestamp)::date`;

/** SQL: the names of the places that line `t` counts in; null for those it is not in. */
const SCOPES = `(values (''), ('c:' || t.category_id), ('l:' || t.language), ('c:' || t.category_id || ';l:' || t.language)) s (scope)`;

/**
 * SQL of what boards are made of: `board, period, starts_on, member_id, category_id, language, value` that these entries add
 * up to, of periods that are kept as of `today`. What was taken back is subtracted from the period it was earned in.
 * Quarters and all time are summed from months: there are far fewer of those.
 */
export const sumsOf = (entries: string, today: string): string => `
  with valued as materialized (
    select b.board, e.member_id, e.earned_on, e.category_id, e.language, e.sign as value
    from (${entries}) e join (values ${COUNTED}) b (kind, board) on b.kind = e.kind
    union all
    select 'points', e.member_id, e.earned_on, e.category_id, e.language, e.points from (${entries}) e where e.points <> 0
  ), months as materialized (
    select board, member_id, ${start("month", "earned_on")} as starts_on, category_id, language, sum(value)::int as value
    from valued group by 1, 2, 3, 4, 5
  )
  select board, 'week' as period, ${start("week", "earned_on")} as starts_on, member_id, category_id, language,
    sum(value)::int as value
  from valued where earned_on >= ${keptFrom("week", today)} group by 1, 3, 4, 5, 6
  union all
  select board, 'month', starts_on, member_id, category_id, language, value
  from months where starts_on >= ${keptFrom("month", today)}
  union all
  select board, 'quarter', ${start("quarter", "starts_on")}, member_id, category_id, language, sum(value)::int
  from months where starts_on >= ${keptFrom("quarter", today)} group by 1, 3, 4, 5, 6
  union all
  select board, 'all', '1970-01-01'::date, member_id, category_id, language, sum(value)::int
  from months group by 1, 4, 5, 6`;

/** SQL of the one truth about boards: `board, period, starts_on, scope, member_id, value` of these sums. */
export const talliesOf = (sums: string): string => `
  select t.board, t.period, t.starts_on, s.scope, t.member_id, sum(t.value)::int as value
  from (${sums}) t cross join lateral ${SCOPES} where s.scope is not null
  group by t.board, t.period, t.starts_on, s.scope, t.member_id`;

/** SQL: what these sums are summed by, with the name of each place that it counts in. */
const placesOf = (sums: string): string => `
  select t.*, s.scope from (select distinct board, period, starts_on, category_id, language from (${sums}) every) t
    cross join lateral ${SCOPES} where s.scope is not null`;

/** SQL: `board, period, starts_on, scope` of the sheets that these sums are to be written on and that are not there yet. */
export const missingSheets = (sums: string): string => `
  select distinct p.board, p.period, p.starts_on, p.scope from (${placesOf(sums)}) p
  where not exists (select 1 from board_sheets b
    where (b.board, b.period, b.starts_on, b.scope) = (p.board, p.period, p.starts_on, p.scope))`;

const within = (alias: string) =>
  `coalesce(${alias}.category_id, '00000000-0000-0000-0000-000000000000'), coalesce(${alias}.language, '')`;

/** SQL: `sheet_id, member_id, value` of these sums, whose sheets are all there. */
export const sheetTallies = (sums: string): string => `
  with sums as materialized (${sums}),
  places as materialized (${placesOf("select * from sums")}),
  sheets as materialized (
    select p.*, b.id from places p
      join board_sheets b on (b.board, b.period, b.starts_on, b.scope) = (p.board, p.period, p.starts_on, p.scope)
  )
  select p.id as sheet_id, t.member_id, sum(t.value)::int as value
  from sums t join sheets p on (p.board, p.period, p.starts_on, ${within("p")}) = (t.board, t.period, t.starts_on, ${within("t")})
  group by p.id, t.member_id having sum(t.value) <> 0`;
