import { sql } from "drizzle-orm";
import type { News } from "./news.ts";

/**
 * What becomes of a member: levels they rise to, badges, helping powers, the ambassador programme, and what moderators
 * decided about them. Losing a level or a badge is seen on the profile, and announced to nobody.
 */
export const standingNews: News = {
  wants: [
    "member.level_changed",
    "member.badge_awarded",
    "member.power_changed",
    "member.tier_changed",
    "ambassador.invited",
    "statement.due",
    "appeal.decided",
  ],
  facts: sql`
    select e.id, e.name, e.payload, e.position, e.actor_id, e.occurred_at, null::uuid as idea_id, null::uuid as comment_id,
      null::uuid as timeline_id, null::uuid as thread_id, null::uuid as post_id, null::uuid as thread_comment_id,
      null::uuid as article_id, null::uuid as case_id, (e.payload->>'actId')::uuid as act_id, case e.name
        when 'member.level_changed' then 'level:' || (e.payload->>'to')
        when 'member.badge_awarded' then 'badge:' || (e.payload->>'badgeId')
        when 'member.power_changed' then 'power:' || (e.payload->>'power')
        when 'member.tier_changed' then case when e.payload->>'to' is null then 'left:' || (e.payload->>'from') else 'tier:' || (e.payload->>'to') end
        when 'ambassador.invited' then 'invited:' || (select t.slug from ambassador_tiers t where t.id = (e.payload->>'tierId')::uuid)
        when 'appeal.decided' then case when (e.payload->>'upheld')::boolean then 'appeal:upheld' else 'appeal:refused' end
        end as honour, null::uuid as writer_id
    from ev e
    where case e.name
      when 'member.level_changed' then (e.payload->>'to')::int > (e.payload->>'from')::int
      when 'member.power_changed' then (e.payload->>'granted')::boolean
      when 'statement.due' then exists (select 1 from moderation_acts a where a.id = (e.payload->>'actId')::uuid and a.undone_at is null)
      else true end`,
  candidates: sql`
    select f.id as event_id, (f.payload->>'memberId')::uuid as member_id, case
        when f.name in ('statement.due', 'appeal.decided') then 'statement'
        when f.name in ('member.tier_changed', 'ambassador.invited') then 'ambassador' else 'recognition' end as kind
      from facts f`,
};
