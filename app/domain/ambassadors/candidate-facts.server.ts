import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import type { Facts } from "./criteria.ts";
import { TONE_DAYS } from "./limits.ts";

/** Acts that are held against somebody; to move, merge or lock what they wrote is no reproach. */
const REPROACHES = sql`('edit', 'hide', 'remove', 'warn', 'limit', 'suspend', 'ban')`;

export type MemberFacts = Facts & { memberId: string };

/**
 * What speaks for members, and against them: `which` is a condition on members `m` and their standing `s`. Right in
 * this sense is an answer that was accepted and a helping act that stood; wrong is an answer taken out of sight and an
 * act that did not. Months are of the last twelve, this one included.
 */
export async function candidateFacts(tx: Db, which: SQL): Promise<MemberFacts[]> {
  return (await tx.execute(sql`
    select f."memberId", f.points, f."acceptedAnswers", f."monthsActive", f.acts,
      round(((f.good + 2)::numeric / (f.good + f.bad + 4)), 3)::float8 as accuracy
    from (
      select m.id as "memberId", coalesce(s.points, 0) as points,
        coalesce((s.counts->>'accepted_answer')::int, 0) as "acceptedAnswers",
        (select count(*)::int from member_months x where x.member_id = m.id and x.segment in ('creator', 'contributor')
          and x.month > (date_trunc('month', now() at time zone 'UTC') - interval '12 months')::date) as "monthsActive",
        (select count(*)::int from moderation_acts a where a.member_id = m.id and a.undone_at is null
          and a.act in ${REPROACHES} and a.created_at > now() - make_interval(days => ${TONE_DAYS})) as acts,
        coalesce((s.counts->>'accepted_answer')::int, 0)
          + coalesce((select sum(h.good)::int from helping_records h where h.member_id = m.id), 0) as good,
        coalesce((select sum(h.bad)::int from helping_records h where h.member_id = m.id), 0)
          + (select count(*)::int from posts p where p.author_id = m.id and p.visibility in ('hidden', 'removed')) as bad
      from members m left join standings s on s.member_id = m.id
      where ${which}) f order by f."memberId"`)) as unknown as MemberFacts[];
}
