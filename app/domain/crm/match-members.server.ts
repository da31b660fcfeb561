import { sql } from "drizzle-orm";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { newEvent } from "#app/domain/core/record-event.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/types.ts";
import { idRows, mayBeMatched } from "./consenting-members.server.ts";
import { recordEvents } from "./record-events.server.ts";

type Match = { memberId: string; contactIds: string[]; taken: boolean };

/**
 * Finds out who is who, for these members or (null) for everyone who consented: one contact with their proved address
 * is them; several, or one that is somebody else already, is a question for a person. Records `contact.linked`.
 */
export async function matchMembers(tx: Db, memberIds: readonly string[] | null): Promise<void> {
  const scope = memberIds ? sql`m.id in ${idRows(memberIds)}` : sql`true`;
  const matches = (await tx.execute(sql`
    select m.id as "memberId", array_to_json(array_agg(c.id order by c.id)) as "contactIds", bool_or(exists (
      select 1 from contact_links l where l.contact_id = c.id and l.unlinked_at is null)) as taken
    from members m join contacts c on c.email = m.email
    where ${scope} and ${mayBeMatched}
      and not exists (select 1 from contact_links l where l.member_id = m.id and l.unlinked_at is null)
      -- What a person has taken apart stays apart.
      and not exists (select 1 from contact_links l
        where l.member_id = m.id and l.contact_id = c.id and l.unlink_reason = 'by_staff')
    group by m.id`)) as unknown as Match[];
  const certain = matches.filter((match) => match.contactIds.length === 1 && !match.taken);
  const unclear = matches.filter((match) => match.contactIds.length > 1 || match.taken);
  await linkAll(tx, certain);
  await askAll(tx, unclear);
  await tx.execute(sql`
    delete from match_reviews r using members m where m.id = r.member_id and ${scope} and r.decided_at is null
      and m.id not in ${idRows(unclear.map((match) => match.memberId))}`);
}

async function linkAll(tx: Db, matches: Match[]): Promise<void> {
  if (matches.length === 0) return;
  const wanted = matches.map((match) => ({
    id: newId(),
    member: match.memberId,
    contact: match.contactIds[0],
  }));
  const linked = (await tx.execute(sql`
    insert into contact_links (id, member_id, contact_id, method)
    select id, member, contact, 'verified_email' from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
      as wanted(id uuid, member uuid, contact uuid)
    on conflict do nothing returning member_id as "memberId", contact_id as "contactId"`)) as unknown as {
    memberId: string;
    contactId: string;
  }[];
  await recordEvents(
    tx,
    linked.map((link) => newEvent(SYSTEM, "contact.linked", link)),
  );
}

/** Asks, unless it was asked about the same contacts before and the answer was "none of them". */
async function askAll(tx: Db, matches: Match[]): Promise<void> {
  if (matches.length === 0) return;
  const wanted = matches.map((match) => ({
    id: newId(),
    member: match.memberId,
    reason: match.contactIds.length > 1 ? "several_contacts" : "contact_taken",
    candidates: match.contactIds,
  }));
  await tx.execute(sql`
    insert into match_reviews (id, member_id, reason, candidate_ids)
    select id, member, reason, candidates from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
      as wanted(id uuid, member uuid, reason text, candidates uuid[])
    where not exists (select 1 from match_reviews r where r.member_id = wanted.member and r.decided_at is not null
      and r.chosen_contact_id is null and r.candidate_ids @> wanted.candidates)
    on conflict (member_id) where decided_at is null
      do update set reason = excluded.reason, candidate_ids = excluded.candidate_ids`);
}
