import type { Role } from "#db/schema/accounts.ts";
import type { Run } from "#search/run.ts";
import { STANDS_AGAINST } from "./stands-against.ts";
import { AGAINST_DAYS, PUBLISHED_ENOUGH, type Trust, trustFrom } from "./trust.ts";

export type Standing = {
  trust: Trust;
  ageMs: number;
  /** Texts everybody can read, up to `PUBLISHED_ENOUGH`. */
  published: number;
  /** Texts of the last two weeks that wait for a check. */
  waiting: number;
};

type Row = {
  role: Role;
  circle: boolean;
  vouched: boolean;
  age: number;
  published: number;
  waiting: number;
  against: number;
};

const ENOUGH = `limit ${PUBLISHED_ENOUGH}`;
/** Written as in the partial indexes by author. */
const texts = (table: string, shown: string) =>
  `(select 1 from ${table} x where x.author_id = m.id and ${shown} and x.created_at < $2::text::timestamptz ${ENOUGH})`;
const posted = "x.visibility = 'public' and x.deleted_at is null";
const open = "x.visibility in ('public', 'circle')";

const STATEMENT = `
  select m.role, m.tier is not null as circle, m.trusted_at is not null as vouched,
    (extract(epoch from $2::text::timestamptz - m.created_at) * 1000)::float8 as age,
    (select count(*)::int from (select 1 from (
      ${texts("ideas", open)} union all ${texts("threads", open)} union all ${texts("idea_comments", posted)}
      union all ${texts("posts", posted)} union all ${texts("thread_comments", posted)}) y ${ENOUGH}) z) as published,
    (select count(*)::int from (
      select distinct target_kind, target_id from rule_hits
      where member_id = m.id and mode = 'on' and trial_id is null
        and created_at between $2::text::timestamptz - interval '14 days' and $2::text::timestamptz limit 50) h
      where exists (select 1 from ideas x where h.target_kind = 'idea' and x.id = h.target_id and x.visibility = 'held')
        or exists (select 1 from threads x where h.target_kind = 'thread' and x.id = h.target_id and x.visibility = 'held')
        or exists (select 1 from idea_comments x where h.target_kind = 'comment' and x.id = h.target_id and x.visibility = 'held' and x.deleted_at is null)
        or exists (select 1 from posts x where h.target_kind = 'post' and x.id = h.target_id and x.visibility = 'held' and x.deleted_at is null)
        or exists (select 1 from thread_comments x where h.target_kind = 'remark' and x.id = h.target_id and x.visibility = 'held' and x.deleted_at is null)
    ) as waiting,
    (select count(*)::int from moderation_acts a where a.member_id = m.id and ${STANDS_AGAINST}
      and a.created_at between $2::text::timestamptz - interval '${AGAINST_DAYS} days' and $2::text::timestamptz) as against
  from members m where m.id = $1::uuid`;

/** Where a member stands at a moment: one statement, whatever they have written. See trust.ts for what counts. */
export async function trustOf(run: Run, memberId: string, now: Date): Promise<Standing> {
  const [row] = await run<Row>(STATEMENT, [memberId, now.toISOString()]);
  const { role, circle, vouched, age: ageMs, published, waiting, against } = row!;
  const trust = trustFrom({ role, circle, vouchedFor: vouched, ageMs, published, against });
  return { trust, ageMs, published, waiting };
}
