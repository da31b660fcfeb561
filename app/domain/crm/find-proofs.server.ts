import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { mayBeMatched } from "./consenting-members.server.ts";
import type { Proof } from "./weigh-proofs.ts";

/**
 * All that says which contact members are, for those of members `m` that `scope` selects and who consented: their proved
 * address, what a sign-in elsewhere says, codes that were sent to the contact itself. An address only counts as long as
 * the member is nobody yet, or another contact by nothing but that address. What a person has taken apart, or answered with another contact or none, stays so unless it was proved anew since.
 */
export async function findProofs(tx: Db, scope: SQL): Promise<Proof[]> {
  return (await tx.execute(sql`
    with proofs as (
      select m.id as member, c.id as contact, 'verified_email' as method, null::timestamptz as at,
        jsonb_build_object('email', c.email) as proof
      from members m join contacts c on c.email = m.email
      where ${scope} and ${mayBeMatched}
        and not exists (select 1 from contact_links l where l.member_id = m.id and l.unlinked_at is null
          and (l.method <> 'verified_email' or l.contact_id = c.id))
      union all
      select m.id, c.id, 'single_sign_on', i.linked_at, jsonb_build_object('provider', i.provider_id, 'issuer', p.issuer,
        'subject', i.subject, 'code', i.customer_code)
      from identities i join sign_in_providers p on p.id = i.provider_id join contacts c on c.external_id = i.customer_code
        join members m on m.id = i.member_id
      where p.customer_code_claim is not null and ${scope} and ${mayBeMatched}
      union all
      select m.id, c.id, 'customer_code', h.used_at, jsonb_build_object('challenge', h.id, 'code', c.external_id)
      from contact_challenges h join contacts c on c.id = h.contact_id join members m on m.id = h.member_id
      where h.used_at is not null and ${scope} and ${mayBeMatched}
    )
    select p.member as "memberId", p.contact as "contactId", p.method, p.proof, p.at,
      own.contact_id as "linkedTo",
      coalesce(own.method in ('reviewed', 'by_agent') and own.linked_at >= p.at, false) as settled,
      exists (select 1 from contact_links l where l.contact_id = p.contact and l.unlinked_at is null
        and l.member_id <> p.member) as taken,
      exists (select 1 from contact_links l where l.member_id = p.member and l.contact_id = p.contact
        and l.unlink_reason = 'by_staff') as apart
    from proofs p
    left join contact_links own on own.member_id = p.member and own.unlinked_at is null
    where not exists (select 1 from contact_links l where l.member_id = p.member and l.contact_id = p.contact
      and l.unlink_reason in ('by_staff', 'by_member') and (p.at is null or l.unlinked_at >= p.at))
      and not exists (select 1 from match_reviews r where r.member_id = p.member and p.contact = any(r.candidate_ids)
        and r.decided_at >= p.at and r.chosen_contact_id is distinct from p.contact)
    order by p.member, p.contact`)) as unknown as Proof[];
}
