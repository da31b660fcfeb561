import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { VOTE_KINDS } from "./point-rules.ts";
import { type BadgeOfMember, recordBadges } from "./record-badges.server.ts";

/** Members looked at by one statement. */
const BATCH = 2000;

const textArray = (values: readonly string[]) => sql`${`{${values.join(",")}}`}`;

/**
 * Gives these members the badges whose rule they meet, and takes those they do not meet any more. A vote that its voter
 * took back loses nobody a badge, or anybody could take one away by a click, again and again; whatever else an
 * entry was taken back for does, removed content before all. Both follow from the ledger alone.
 */
export async function awardBadges(tx: Db, memberIds: readonly string[]): Promise<void> {
  for (let at = 0; at < memberIds.length; at += BATCH) {
    const ids = sql`${textArray(memberIds.slice(at, at + BATCH))}::uuid[]`;
    await recordBadges(tx, "member.badge_awarded", await award(tx, ids));
    await recordBadges(tx, "member.badge_revoked", await revoke(tx, ids));
  }
}

const count = sql`coalesce((s.counts ->> (b.rule ->> 'kind'))::int, 0)`;
const wanted = sql`(b.rule ->> 'atLeast')::int`;

/** Dated by the day the rule was met, which may be long ago when the rule is new. */
async function award(tx: Db, ids: SQL): Promise<BadgeOfMember[]> {
  return (await tx.execute(sql`
    insert into member_badges (member_id, badge_id, awarded_at)
    select s.member_id, b.id, coalesce(least(now(), (
      select c.earned_on::timestamp at time zone 'UTC' from point_claims c
      where c.member_id = s.member_id and c.kind = b.rule ->> 'kind' and c.position is not null
        and c.earned_on < (now() at time zone 'UTC')::date
      order by c.earned_on offset ${wanted} - 1 limit 1)), now())
    from standings s join members m on m.id = s.member_id and m.closed_at is null cross join badges b
    where s.member_id = any(${ids}) and b.rule is not null and b.retired_at is null and ${count} >= ${wanted}
      and not exists (select 1 from member_badges had where had.member_id = s.member_id and had.badge_id = b.id)
    order by s.member_id, b.id
    on conflict do nothing returning member_id as "memberId", badge_id as "badgeId"`)) as unknown as BadgeOfMember[];
}

/** What was given by hand stays. */
async function revoke(tx: Db, ids: SQL): Promise<BadgeOfMember[]> {
  return (await tx.execute(sql`
    delete from member_badges given using badges b, standings s
    where given.member_id = any(${ids}) and b.id = given.badge_id and s.member_id = given.member_id
      and given.awarded_by_id is null and b.rule is not null and ${count} < ${wanted}
      and ${count} + case when b.rule ->> 'kind' = any(${textArray(VOTE_KINDS)}::text[]) then (
        select count(distinct (c.subject_id, c.by_id))::int
        from point_entries e join point_claims c
          on c.subject_id = e.target_id and c.by_id = e.giver_id and c.kind = e.kind and c.member_id = e.member_id
        where e.member_id = given.member_id and e.kind = b.rule ->> 'kind' and e.sign = -1
          and c.given = 0 and c.barred_by = '{}') else 0 end < ${wanted}
    returning given.member_id as "memberId", given.badge_id as "badgeId"`)) as unknown as BadgeOfMember[];
}
