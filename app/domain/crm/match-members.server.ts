import { sql } from "drizzle-orm";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { newEvent } from "#app/domain/core/record-event.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/types.ts";
import { idRows } from "./consenting-members.server.ts";
import { findProofs } from "./find-proofs.server.ts";
import { recordEvents } from "./record-events.server.ts";
import { type Match, type Question, weighProofs } from "./weigh-proofs.ts";

/**
 * Finds out who is who, for these members or (null) for everyone who consented: what proves exactly one contact links
 * them; several contacts, one that is somebody else already, or proofs that contradict are a question for a person.
 * Records `contact.linked`.
 */
export async function matchMembers(tx: Db, memberIds: readonly string[] | null): Promise<void> {
  const scope = memberIds ? sql`m.id in ${idRows(memberIds)}` : sql`true`;
  const { certain, unclear } = weighProofs(await findProofs(tx, scope));
  await linkAll(tx, certain);
  await askAll(tx, unclear);
  await tx.execute(sql`
    delete from match_reviews r using members m where m.id = r.member_id and ${scope} and r.decided_at is null
      and m.id not in ${idRows(unclear.map((question) => question.memberId))}`);
}

async function linkAll(tx: Db, matches: Match[]): Promise<void> {
  if (matches.length === 0) return;
  const wanted = matches.map(({ memberId, contactId, method, proof }) => ({
    id: newId(),
    member: memberId,
    contact: contactId,
    method,
    proof,
  }));
  const linked = (await tx.execute(sql`
    insert into contact_links (id, member_id, contact_id, method, proof)
    select id, member, contact, method, proof from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
      as wanted(id uuid, member uuid, contact uuid, method text, proof jsonb)
    on conflict do nothing returning member_id as "memberId", contact_id as "contactId"`)) as unknown as {
    memberId: string;
    contactId: string;
  }[];
  await recordEvents(
    tx,
    linked.map((link) => newEvent(SYSTEM, "contact.linked", link)),
  );
}

/**
 * Asks, unless a person has answered the same question since the newest proof: with "none of them", or with the contact
 * that the member still is.
 */
async function askAll(tx: Db, questions: Question[]): Promise<void> {
  if (questions.length === 0) return;
  const wanted = questions.map(({ memberId, reason, candidateIds, linkedTo, provenAt }) => ({
    id: newId(),
    member: memberId,
    reason,
    candidates: candidateIds,
    linked: linkedTo,
    proven: provenAt,
  }));
  await tx.execute(sql`
    insert into match_reviews (id, member_id, reason, candidate_ids)
    select id, member, reason, candidates from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
      as wanted(id uuid, member uuid, reason text, candidates uuid[], linked uuid, proven timestamptz)
    where not exists (select 1 from match_reviews r where r.member_id = wanted.member and r.decided_at is not null
      and r.candidate_ids @> wanted.candidates and (r.chosen_contact_id is null or r.chosen_contact_id = wanted.linked)
      and (wanted.proven is null or r.decided_at >= wanted.proven))
    on conflict (member_id) where decided_at is null
      do update set reason = excluded.reason, candidate_ids = excluded.candidate_ids`);
}
