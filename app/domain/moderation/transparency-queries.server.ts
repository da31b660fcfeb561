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

/**
 * What moderation did, for everybody: quarters and years with at least one act, newest first. One statement over the acts;
 * see `runtime/transparency.server.ts` for how seldom it is asked.
 */
export async function transparency(sql: Sql, { now }: { now: Date }): Promise<Transparency> {
  const rows = await sql<Row[]>`
    with spans as (
      select to_char(q, 'YYYY"-Q"Q') as key, q as since, q + interval '3 months' as until from generate_series(
        date_trunc('quarter', ${now}::timestamptz at time zone 'UTC') - interval '3 months' * ${QUARTERS - 1},
        ${now}::timestamptz at time zone 'UTC', interval '3 months') q
      union all
      select to_char(y, 'YYYY'), y, y + interval '1 year' from generate_series(
        (select date_trunc('year', min(created_at) at time zone 'UTC') from moderation_acts),
        ${now}::timestamptz at time zone 'UTC', interval '1 year') y
    ), acts as materialized (
      select a.act, a.reason, a.automated, a.opened_at, a.created_at, a.created_at at time zone 'UTC' as at,
        a.item_id, a.before ? 'partOf' as part
      from moderation_acts a where ${COUNTED(sql)}
    ), asked as materialized (
      select p.created_at at time zone 'UTC' as at, p.decided_at is not null as decided, p.upheld is true as upheld from appeals p
    )
    select s.key, (
        select coalesce(json_agg(c order by c.count desc, c.act, c.reason), '[]') from (
          select act, reason, count(*)::int as count, (count(*) filter (where automated))::int as automated
          from acts where at >= s.since and at < s.until group by act, reason) c) as acts,
      (select percentile_cont(0.5) within group (order by extract(epoch from created_at - opened_at) / 60)
        from acts where at >= s.since and at < s.until and opened_at is not null and not automated and not part)::float8 as "medianMinutes",
      (select count(*)::int from asked where at >= s.since and at < s.until) as appeals,
      (select count(*)::int from asked where at >= s.since and at < s.until and decided) as "appealsDecided",
      (select count(*)::int from asked where at >= s.since and at < s.until and upheld) as "appealsUpheld"
    from spans s order by s.since desc, s.until`;
  const periods = rows
    .filter(({ acts, appeals }) => acts.length > 0 || appeals > 0)
    .map(({ acts, ...period }) => ({
      ...period,
      acts,
      total: acts.reduce((sum, { count }) => sum + count, 0),
      automated: acts.reduce((sum, { automated }) => sum + automated, 0),
    }));
  return { periods };
}
