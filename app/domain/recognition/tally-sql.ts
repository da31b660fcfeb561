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

/**
 * SQL of the one truth about boards: `board, period, starts_on, scope, member_id, value` that these entries add up to,
 * of periods that are kept as of `today`. What was taken back is subtracted from the period it was earned in.
 */
export const talliesOf = (entries: string, today: string): string => `
  select t.board, t.period, t.starts_on, s.scope, t.member_id, sum(t.value)::int as value
  from (
    select d.board, p.period, p.starts_on, d.member_id, d.category_id, d.language, sum(d.value) as value
    from (
      select v.board, v.member_id, v.earned_on, v.category_id, v.language, sum(v.value) as value
      from (
        select b.board, e.member_id, e.earned_on, e.category_id, e.language, e.sign as value
        from (${entries}) e join (values ${COUNTED}) b (kind, board) on b.kind = e.kind
        union all
        select 'points', e.member_id, e.earned_on, e.category_id, e.language, e.points from (${entries}) e where e.points <> 0
      ) v group by v.board, v.member_id, v.earned_on, v.category_id, v.language having sum(v.value) <> 0
    ) d cross join lateral (values
      ('week', date_trunc('week', d.earned_on::timestamp)::date), ('month', date_trunc('month', d.earned_on::timestamp)::date),
      ('quarter', date_trunc('quarter', d.earned_on::timestamp)::date), ('all', '1970-01-01'::date)
    ) p (period, starts_on)
    where ${isKept("p.period", "p.starts_on", today)}
    group by d.board, p.period, p.starts_on, d.member_id, d.category_id, d.language
  ) t cross join lateral (values
    (''), ('c:' || t.category_id), ('l:' || t.language), ('c:' || t.category_id || ';l:' || t.language)
  ) s (scope)
  where s.scope is not null
  group by t.board, t.period, t.starts_on, s.scope, t.member_id`;
