import type { MemberActor } from "#app/domain/core/actor.ts";
import type { LinkMethod } from "#db/schema/crm.ts";
import type { Sql } from "#db/types.ts";

export type OwnCustomer = {
  verified: boolean;
  consented: boolean;
  link: { method: LinkMethod; linkedAt: Date } | null;
  /** A code was asked for and may still be typed in. */
  waiting: boolean;
  /** They proved something that a person has to look at. */
  inReview: boolean;
};

/** What a member may know of whether we know them as a customer: never whose file it is, nor what stands in it. */
export async function ownCustomer(sql: Sql, actor: MemberActor, now: Date): Promise<OwnCustomer> {
  const [row] = await sql<[Omit<OwnCustomer, "link"> & { method: LinkMethod | null; linkedAt: Date | null }]>`
    select m.email_verified_at is not null as verified,
      coalesce((select c.granted from consents c where c.member_id = m.id and c.purpose = 'crm_matching'
        order by c.recorded_at desc, c.id desc limit 1), false) as consented,
      l.method, l.linked_at as "linkedAt",
      exists (select 1 from contact_challenges h where h.member_id = m.id and h.used_at is null and h.expires_at > ${now}) as waiting,
      exists (select 1 from match_reviews r where r.member_id = m.id and r.decided_at is null
        and r.reason = 'proofs_contradict') as "inReview"
    from members m left join contact_links l on l.member_id = m.id and l.unlinked_at is null
    where m.id = ${actor.id}`;
  const { method, linkedAt, ...rest } = row;
  return { ...rest, link: method && linkedAt ? { method, linkedAt } : null };
}
