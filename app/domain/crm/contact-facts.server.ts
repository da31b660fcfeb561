import { sql } from "drizzle-orm";
import { segmentOf } from "#app/domain/ambassadors/segment-facts.server.ts";
import type { Db } from "#db/types.ts";
import type { ContactFacts } from "./community-fields.ts";
import { idRows } from "./consenting-members.server.ts";
import { pointsOf90Days } from "./standing-facts.server.ts";

type Row = Omit<ContactFacts, "lastAccepted"> & {
  lastNumber: number | null;
  lastSlug: string;
  lastTitle: string;
  lastDate: string;
};

/**
 * What members did, as of now: public ideas they posted (merged ones too: they did post them), and those accepted or
 * implemented that they wrote or extended. Accepted is what the team works on or has done because it was asked. Points
 * and what they stand for are those of the ledger, which knows nothing of what is hidden, held or the circle's. One
 * statement, however many members.
 */
export async function contactFacts(tx: Db, memberIds: readonly string[]): Promise<Map<string, ContactFacts>> {
  const rows = (await tx.execute(sql`
    with wanted as (
      select w.value as id from ${idRows(memberIds)} w
    ), parts as (
      select i.author_id as member_id, i.id as idea_id, true as own from ideas i join wanted w on w.id = i.author_id
      where i.visibility = 'public'
      union all
      select distinct c.author_id, i.id, false from idea_comments c join wanted w on w.id = c.author_id
        join ideas i on i.id = c.idea_id
      where c.extension_at is not null and c.deleted_at is null and c.visibility = 'public'
        and i.visibility = 'public' and i.merged_into_id is null and i.author_id is distinct from c.author_id
    ), credited as (
      select p.member_id, p.own, i.id, i.number, i.slug, i.title, i.status_changed_at,
        s.milestone is not distinct from 'implemented' as implemented,
        s.category = 'active' or s.milestone is not distinct from 'implemented' as accepted
      from parts p join ideas i on i.id = p.idea_id join statuses s on s.id = i.status_id
    ), counts as (
      select c.member_id, count(*) filter (where c.own)::int as posted, count(*) filter (where c.accepted)::int as accepted,
        count(*) filter (where c.implemented)::int as implemented from credited c group by c.member_id
    ), last as (
      select distinct on (a.member_id) a.* from (
        select c.member_id, c.number, c.slug, c.title, coalesce(
          (select coalesce(max(t.created_at) filter (where s.milestone = 'accepted'), min(t.created_at))
            from idea_timeline t join statuses s on s.id = t.to_status_id
            where t.idea_id = c.id and t.kind = 'status' and t.undone_at is null
              and s.milestone in ('accepted', 'planned', 'implemented')),
          c.status_changed_at, now()) as accepted_at
        from credited c where c.accepted) a
      order by a.member_id, a.accepted_at desc, a.number desc
    ), service as (
      select c.customer_id as member_id, count(*)::int as total, count(*) filter (where c.state <> 'resolved')::int as open
      from cases c join wanted w on w.id = c.customer_id group by c.customer_id
    )
    select m.id as "memberId", m.username, to_char(m.created_at at time zone 'UTC', 'YYYY-MM-DD') as "memberSince",
      to_char(greatest(m.created_at, m.last_active_at) at time zone 'UTC', 'YYYY-MM-DD') as "lastActive",
      (select v.name->>y.default_locale from levels v where v.rank = m.level) as level, m.level::int as "levelRank",
      (select t.name->>y.default_locale from ambassador_tiers t where t.slug = m.tier) as tier,
      (select to_char(a.tier_since at time zone 'UTC', 'YYYY-MM-DD') from ambassadors a
        where a.member_id = m.id and a.state = 'active') as "tierSince",
      ${pointsOf90Days(sql`m.id`)} as "points90Days", coalesce(g.points, 0) as "pointsTotal",
      coalesce((g.counts->>'accepted_answer')::int, 0) as "acceptedAnswers",
      coalesce((g.counts->>'helpful_vote')::int, 0) as "helpfulVotes", ${segmentOf(sql`m.id`)} as segment,
      coalesce(n.posted, 0) as posted, coalesce(n.accepted, 0) as accepted, coalesce(n.implemented, 0) as implemented,
      l.number::int as "lastNumber", l.slug as "lastSlug", l.title as "lastTitle",
      to_char(l.accepted_at at time zone 'UTC', 'YYYY-MM-DD') as "lastDate",
      coalesce((select c.granted from consents c where c.member_id = m.id and c.purpose = 'newsletter'
        order by c.recorded_at desc, c.id desc limit 1), false) as "optedIn", m.closed_at is not null as closed,
      coalesce(v.open, 0) as "casesOpen", coalesce(v.total, 0) as "casesTotal"
    from wanted w join members m on m.id = w.id join settings y on y.id = 1 left join standings g on g.member_id = m.id
      left join counts n on n.member_id = m.id left join last l on l.member_id = m.id
      left join service v on v.member_id = m.id`)) as unknown as Row[];
  return new Map(
    rows.map(({ lastNumber, lastSlug, lastTitle, lastDate, ...facts }) => {
      const lastAccepted =
        lastNumber === null ? null : { number: lastNumber, slug: lastSlug, title: lastTitle, date: lastDate };
      return [facts.memberId, { ...facts, lastAccepted }];
    }),
  );
}
