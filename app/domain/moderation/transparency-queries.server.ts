import type { Sql } from "#db/types.ts";
import type { Act, ActReason } from "./acts.ts";
import type { Transparency } from "./review-views.ts";

type Row = {
  key: string;
  acts: { act: Act; reason: ActReason; count: number; automated: number }[];
  medianMinutes: number | null;
  appeals: number;
  appealsDecided: number;
  appealsUpheld: number;
};

/** Quarters told of: two years. What was longer ago is in the years. */
const QUARTERS = 8;

/** Decisions; not what was taken back within the minute by whoever did it, nor what is said of appeals and to helpers. */
const COUNTED = (sql: Sql) => sql`a.target_kind not in ('appeal', 'helping_act', 'article_feedback')
  and not (a.undone_at is not null and a.undone_by_id = a.actor_id and a.undone_at - a.created_at <= interval '1 minute')`;

/** SQL rows `key, since, until`: the quarters and years (UTC) until now. */
const spans = (sql: Sql, now: Date) => sql`
  select to_char(q, 'YYYY"-Q"Q') as key, q as since, q + interval '3 months' as until from generate_series(
    date_trunc('quarter', ${now}::timestamptz at time zone 'UTC') - interval '3 months' * ${QUARTERS - 1},
    ${now}::timestamptz at time zone 'UTC', interval '3 months') q
  union all
  select to_char(y, 'YYYY'), y, y + interval '1 year' from generate_series(
    (select date_trunc('year', min(created_at) at time zone 'UTC') from moderation_acts),
    ${now}::timestamptz at time zone 'UTC', interval '1 year') y`;

/**
 * What moderation did, for everybody: quarters and years with at least one act, newest first. One statement that reads
 * every act once; see `runtime/transparency.server.ts` for how seldom it is asked.
 */
export async function transparency(sql: Sql, { now }: { now: Date }): Promise<Transparency> {
  const rows = await sql<Row[]>`
    with spans as (${spans(sql, now)}), months as (
      select a.act, a.reason, date_trunc('month', a.created_at at time zone 'UTC') as month, count(*)::int as count,
        (count(*) filter (where a.automated))::int as automated
      from moderation_acts a where ${COUNTED(sql)} group by 1, 2, 3
    ), counted as (
      select key, json_agg(json_build_object('act', act, 'reason', reason, 'count', count, 'automated', automated)
        order by count desc, act, reason) as acts
      from (select s.key, m.act, m.reason, sum(m.count)::int as count, sum(m.automated)::int as automated
        from spans s join months m on m.month >= s.since and m.month < s.until group by 1, 2, 3) t group by key
    ), took as (
      select s.key, percentile_cont(0.5) within group (order by extract(epoch from a.created_at - a.opened_at) / 60)::float8 as median
      from spans s join moderation_acts a on a.created_at >= s.since at time zone 'UTC' and a.created_at < s.until at time zone 'UTC'
      where ${COUNTED(sql)} and a.opened_at is not null and not a.automated and not a.before ? 'partOf' group by s.key
    ), asked as (
      select s.key, count(*)::int as appeals, count(p.decided_at)::int as decided, (count(*) filter (where p.upheld))::int as upheld
      from spans s join appeals p on p.created_at >= s.since at time zone 'UTC' and p.created_at < s.until at time zone 'UTC'
      group by s.key
    )
    select s.key, coalesce(c.acts, '[]') as acts, t.median as "medianMinutes", coalesce(q.appeals, 0) as appeals,
      coalesce(q.decided, 0) as "appealsDecided", coalesce(q.upheld, 0) as "appealsUpheld"
    from spans s left join counted c on c.key = s.key left join took t on t.key = s.key left join asked q on q.key = s.key
    where c.key is not null or q.key is not null
    order by s.since desc, s.until`;
  const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
  return {
    periods: rows.map((row) => ({
      ...row,
      total: sum(row.acts.map(({ count }) => count)),
      automated: sum(row.acts.map(({ automated }) => automated)),
    })),
  };
}
