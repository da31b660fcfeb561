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

/**
 * SQL of the one truth about boards: `board, period, starts_on, scope, member_id, value` that these entries add up to,
 * of periods that are kept as of `today`. What was taken back is subtracted from the period it was earned in. Quarters
 * and all time are summed from months: there are far fewer of those.
 */
export const talliesOf = (entries: string, today: string): string => `
  with valued as materialized (
    select b.board, e.member_id, e.earned_on, e.category_id, e.language, e.sign as value
    from (${entries}) e join (values ${COUNTED}) b (kind, board) on b.kind = e.kind
    union all
    select 'points', e.member_id, e.earned_on, e.category_id, e.language, e.points from (${entries}) e where e.points <> 0
  ), months as materialized (
    select board, member_id, ${start("month", "earned_on")} as starts_on, category_id, language, sum(value) as value
    from valued group by 1, 2, 3, 4, 5
  ), periods (board, period, starts_on, member_id, category_id, language, value) as (
    select board, 'week', ${start("week", "earned_on")}, member_id, category_id, language, sum(value)
    from valued where earned_on >= ${keptFrom("week", today)} group by 1, 3, 4, 5, 6
    union all
    select board, 'month', starts_on, member_id, category_id, language, value
    from months where starts_on >= ${keptFrom("month", today)}
    union all
    select board, 'quarter', ${start("quarter", "starts_on")}, member_id, category_id, language, sum(value)
    from months where starts_on >= ${keptFrom("quarter", today)} group by 1, 3, 4, 5, 6
    union all
    select board, 'all', '1970-01-01'::date, member_id, category_id, language, sum(value)
    from months group by 1, 4, 5, 6
  )
  select t.board, t.period, t.starts_on, s.scope, t.member_id, sum(t.value)::int as value
  from periods t cross join lateral (values
    (''), ('c:' || t.category_id), ('l:' || t.language), ('c:' || t.category_id || ';l:' || t.language)
  ) s (scope)
  where s.scope is not null
  group by t.board, t.period, t.starts_on, s.scope, t.member_id`;
