import { sql } from "drizzle-orm";
import { segmentOf } from "#app/domain/ambassadors/segment-facts.server.ts";
import type { Db } from "#db/types.ts";
import type { ContactFacts } from "./community-fields.ts";
import { pointsOf90Days } from "./standing-facts.server.ts";

type Row = Omit<ContactFacts, "lastAccepted"> & {
  lastNumber: number | null;
  lastSlug: string;
  lastTitle: string;
  lastDate: string;
};

/**
 * What a member did, as of now: public ideas they posted (merged ones too: they did post them), and those accepted or
 * implemented that they wrote or extended. Accepted is what the team works on or has done because it was asked. Points
 * and what they stand for are those of the ledger, which knows nothing of what is hidden, held or the circle's.
 */
export async function contactFacts(tx: Db, memberId: string): Promise<ContactFacts> {
  const [row] = (await tx.execute(sql`
    with credited as (
      select i.id, i.number, i.slug, i.title, i.author_id = ${memberId} as own, i.status_changed_at,
        s.milestone is not distinct from 'implemented' as implemented,
        s.category = 'active' or s.milestone is not distinct from 'implemented' as accepted
      from ideas i join statuses s on s.id = i.status_id
      where i.visibility = 'public' and (i.author_id = ${memberId} or (i.merged_into_id is null and i.id in (
        select c.idea_id from idea_comments c where c.author_id = ${memberId}
          and c.extension_at is not null and c.deleted_at is null and c.visibility = 'public')))
    ), last as (
      select c.number, c.slug, c.title, coalesce(
        (select coalesce(max(t.created_at) filter (where s.milestone = 'accepted'), min(t.created_at))
          from idea_timeline t join statuses s on s.id = t.to_status_id
          where t.idea_id = c.id and t.kind = 'status' and t.undone_at is null
            and s.milestone in ('accepted', 'planned', 'implemented')),
        c.status_changed_at, now()) as accepted_at
      from credited c where c.accepted order by accepted_at desc, c.number desc limit 1
    )
    select m.username, to_char(m.created_at at time zone 'UTC', 'YYYY-MM-DD') as "memberSince",
      to_char(greatest(m.created_at, m.last_active_at) at time zone 'UTC', 'YYYY-MM-DD') as "lastActive",
      (select v.name->>y.default_locale from levels v where v.rank = m.level) as level, m.level::int as "levelRank",
      (select t.name->>y.default_locale from ambassador_tiers t where t.slug = m.tier) as tier,
      (select to_char(a.tier_since at time zone 'UTC', 'YYYY-MM-DD') from ambassadors a
        where a.member_id = m.id and a.state = 'active') as "tierSince",
      ${pointsOf90Days(sql`m.id`)} as "points90Days", coalesce(g.points, 0) as "pointsTotal",
      coalesce((g.counts->>'accepted_answer')::int, 0) as "acceptedAnswers",
      coalesce((g.counts->>'helpful_vote')::int, 0) as "helpfulVotes", ${segmentOf(sql`m.id`)} as segment,
      (select count(*)::int from credited where own) as posted,
      (select count(*)::int from credited where accepted) as accepted,
      (select count(*)::int from credited where implemented) as implemented,
      l.number::int as "lastNumber", l.slug as "lastSlug", l.title as "lastTitle",
      to_char(l.accepted_at at time zone 'UTC', 'YYYY-MM-DD') as "lastDate"
    from members m join settings y on y.id = 1 left join standings g on g.member_id = m.id
      left join last l on true where m.id = ${memberId}`)) as unknown as [Row];
  const { lastNumber, lastSlug, lastTitle, lastDate, ...facts } = row;
  const lastAccepted =
    lastNumber === null ? null : { number: lastNumber, slug: lastSlug, title: lastTitle, date: lastDate };
  return { ...facts, lastAccepted };
}
