/**
 * SQL of what members were in each month, made from what they did. The doctor, the nightly rebuild and every event use
 * it, so that there is one truth. Months are those of UTC; staff are not counted.
 */

/** Months that are looked at: this one and the twelve before it. Older ones stay as they were. */
export const MONTHS_BACK = 12;

const SINCE = `date_trunc('month', now() at time zone 'UTC') - interval '${MONTHS_BACK} months'`;

/** The first day of the first month that is looked at. */
export const FIRST_MONTH_SQL = `(${SINCE})::date`;

type Source = { table: string; member: string; at: string; where: string };

/** Ideas, questions, answers, articles. What waits for a check, or was taken out of sight, is none. */
const CREATED: readonly Source[] = [
  { table: "ideas", member: "author_id", at: "created_at", where: "visibility in ('public', 'circle')" },
  { table: "threads", member: "author_id", at: "created_at", where: "visibility in ('public', 'circle')" },
  {
    table: "posts",
    member: "author_id",
    at: "created_at",
    where: "visibility = 'public' and deleted_at is null",
  },
  { table: "article_revisions", member: "author_id", at: "published_at", where: "published_at is not null" },
];

const CONTRIBUTED: readonly Source[] = [
  {
    table: "idea_comments",
    member: "author_id",
    at: "created_at",
    where: "visibility = 'public' and deleted_at is null",
  },
  {
    table: "thread_comments",
    member: "author_id",
    at: "created_at",
    where: "visibility = 'public' and deleted_at is null",
  },
  { table: "idea_votes", member: "member_id", at: "cast_at", where: "quarantined_at is null" },
  { table: "idea_comment_votes", member: "member_id", at: "cast_at", where: "quarantined_at is null" },
  { table: "post_votes", member: "member_id", at: "cast_at", where: "quarantined_at is null" },
  { table: "thread_me_toos", member: "member_id", at: "created_at", where: "true" },
];

/** `only` is a condition on a member's id, as `in (...)`; without one, all members. */
const branch = ({ table, member, at, where }: Source, rank: number, only: string) => `
  select ${member} as member_id, date_trunc('month', ${at} at time zone 'UTC')::date as month, ${rank} as rank
  from ${table} where ${at} >= (${SINCE}) at time zone 'UTC' and ${where}${only && ` and ${member} ${only}`}`;

/** `member_id, month, segment`: who was a creator or a contributor, when. Readers leave nothing to be found later. */
export const expectedMonthsSql = (only = ""): string => `
  select d.member_id, d.month, case min(d.rank) when 1 then 'creator' else 'contributor' end as segment
  from (${[
    ...CREATED.map((source) => branch(source, 1, only)),
    ...CONTRIBUTED.map((source) => branch(source, 2, only)),
  ].join(" union all ")}) d
  join members m on m.id = d.member_id and m.role = 'member'
  group by d.member_id, d.month`;

/**
 * Brings the months of members in line with what they did: who did something is written as what they were, who did
 * nothing after all was there as a reader, and staff are not counted.
 */
export const settleMonthsSql = (only = ""): string => {
  const these = only && `and x.member_id ${only}`;
  return `with expected as materialized (${expectedMonthsSql(only)}), staff as (
    delete from member_months x using members m
    where m.id = x.member_id and m.role <> 'member' and x.month >= ${FIRST_MONTH_SQL} ${these}
  ), less as (
    update member_months x set segment = 'reader'
    where x.segment <> 'reader' and x.month >= ${FIRST_MONTH_SQL} ${these}
      and exists (select 1 from members m where m.id = x.member_id and m.role = 'member')
      and not exists (select 1 from expected e where e.member_id = x.member_id and e.month = x.month)
  )
  insert into member_months as x (member_id, month, segment)
  select member_id, month, segment from expected order by member_id, month
  on conflict (member_id, month) do update set segment = excluded.segment where x.segment <> excluded.segment`;
};
