import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { newEvent } from "#app/domain/core/record-event.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/types.ts";
import { idRows, mayBeMatched } from "./consenting-members.server.ts";
import { inTurn } from "./deliveries/in-turn.server.ts";
import { enqueueDeliveries } from "./enqueue-deliveries.server.ts";
import { recordEvents } from "./record-events.server.ts";

type Ended = { linkId: string; memberId: string; contactId: string };

/**
 * Ends every living link that no longer stands on anything, among these members or (null) all of them: the account is
 * closed, the consent withdrawn, the two addresses by which it was made differ now, or the sign-in it came from is gone.
 */
export async function unlinkWithdrawn(
  tx: Db,
  actor: Actor,
  memberIds: readonly string[] | null,
): Promise<void> {
  await unlinkContacts(
    tx,
    actor,
    sql`select l.id, case when m.closed_at is not null then 'account_closed'
        when not ${mayBeMatched} then 'consent_withdrawn'
        when l.method = 'single_sign_on' then 'identity_removed' else 'email_changed' end as reason
      from contact_links l join members m on m.id = l.member_id join contacts k on k.id = l.contact_id
      where l.unlinked_at is null and ${memberIds ? sql`m.id in ${idRows(memberIds)}` : sql`true`}
        and (not ${mayBeMatched} or (l.method = 'verified_email' and k.email is distinct from m.email)
          or (l.method = 'single_sign_on' and not exists (select 1 from identities i where i.member_id = m.id
            and i.provider_id::text = l.proof->>'provider' and i.subject = l.proof->>'subject')))`,
  );
}

/**
 * Ends the links that `which` selects (`id, reason`) and takes back what stood on them: what was not sent yet is
 * cancelled, what is kept of earlier messages is wiped, and every connection that was told something is told to clear
 * it. Of who closed their account nothing stays that says by what they were known. Records `contact.unlinked`. Returns how many ended.
 */
export async function unlinkContacts(tx: Db, actor: Actor, which: SQL): Promise<number> {
  const ended = (await tx.execute(sql`
    with turn as materialized (
      select l.id, which.reason from contact_links l join (${which}) which on which.id = l.id
      where l.unlinked_at is null order by l.id for no key update of l
    )
    update contact_links l set unlinked_at = now(), unlink_reason = turn.reason,
      proof = case when turn.reason = 'account_closed' then '{}' else l.proof end,
      note = case when turn.reason = 'account_closed' then null else l.note end
    from turn where l.id = turn.id
    returning l.id as "linkId", l.member_id as "memberId", l.contact_id as "contactId"`)) as unknown as Ended[];
  if (ended.length === 0) return 0;
  const links = idRows(ended.map(({ linkId }) => linkId));
  // Lest one is being removed that holds what is wanted next.
  await tx.execute(sql`select 1 from crm_connections order by id for key share`);
  await tx.execute(sql`
    with turn as materialized (${inTurn(sql`d.link_id in ${links} and d.kind <> 'clear_fields'`)})
    update crm_deliveries d set payload = '{}', payload_hash = '', confirmed_hash = null, last_error = null,
      error_kind = null, error_field = null, next_attempt_at = null, state = case when d.state = 'sent' then d.state else 'cancelled' end,
      updated_at = now()
    from turn where d.id = turn.id`);
  const told = (await tx.execute(sql`
    select distinct connection_id as connection, contact_id as contact, link_id as link from crm_deliveries
    where link_id in ${links} and kind <> 'clear_fields' and (attempts > 0 or sent_at is not null)
      and contact_id is not null`)) as unknown as { connection: string; contact: string; link: string }[];
  const wanted = told.map((row) => ({ id: newId(), message: newId(), ...row }));
  const cleared = (await tx.execute(sql`
    insert into crm_deliveries (id, connection_id, contact_id, link_id, kind, dedupe_key, message_id, payload, payload_hash)
    select id, connection, contact, link, 'clear_fields', 'clear:' || link, message, '{}', ''
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
      as wanted(id uuid, message uuid, connection uuid, contact uuid, link uuid)
    on conflict (connection_id, dedupe_key) do nothing returning id`)) as unknown as { id: string }[];
  await forget(
    tx,
    ended.map(({ contactId }) => contactId),
  );
  await enqueueDeliveries(tx, sql`d.id in ${idRows(cleared.map(({ id }) => id))}`);
  const events = ended.map(({ memberId, contactId }) =>
    newEvent(actor, "contact.unlinked", { memberId, contactId }),
  );
  await recordEvents(tx, events);
  return ended.length;
}

/** What was asked and answered about them goes, and what each CRM confirmed but for the names of the fields to clear. */
async function forget(tx: Db, contactIds: readonly string[]): Promise<void> {
  const contacts = idRows(contactIds);
  await tx.execute(sql`delete from crm_exchanges where contact_id in ${contacts}`);
  await tx.execute(sql`
    with turn as materialized (
      select r.id from crm_records r where r.contact_id in ${contacts} and r.confirmed is not null
      order by r.connection_id, r.contact_id for no key update
    )
    update crm_records r set candidates = case when r.state = 'ambiguous' then r.candidates else '[]' end,
      confirmed = (select jsonb_object_agg(f.name, null) from jsonb_object_keys(r.confirmed) as f(name))
    from turn where r.id = turn.id`);
}
