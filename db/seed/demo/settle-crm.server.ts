import { contactBook } from "#app/adapters/contact-book.server.ts";
import { deliverToCrm } from "#app/domain/crm/deliver-to-crm.server.ts";
import { matchMembers } from "#app/domain/crm/match-members.server.ts";
import { refreshContact } from "#app/domain/crm/refresh-contact.server.ts";
import { baseUrl } from "#app/runtime/base-url.server.ts";
import type { Db, Sql } from "../../types.ts";

/** Finds out who is who by the rules of the application; each link is as old as the consent it stands on. */
export async function linkContacts({ db, sql }: { db: Db; sql: Sql }): Promise<void> {
  await db.transaction((tx) => matchMembers(tx as Db, null));
  await sql`
    update contact_links l set linked_at = m.email_verified_at + interval '1 minute' from members m where m.id = l.member_id`;
}

/** Does what the queue asks for: brings contacts up to date in the book, at the time at which it would have been. */
export async function fillContactBook({ db, sql }: { db: Db; sql: Sql }): Promise<void> {
  const asked = await sql<{ contactId: string }[]>`
    select payload->>'contactId' as "contactId" from graphile_worker._private_jobs
    where payload->>'contactId' is not null order by id`;
  for (const { contactId } of asked) await refreshContact(db, { contactId });
  await deliverWaiting({ db, sql });
  await sql`
    select graphile_worker.complete_jobs(array(
      select id from graphile_worker._private_jobs where payload->>'contactId' is not null or payload->>'deliveryId' is not null))`;
}

async function deliverWaiting({ db, sql }: { db: Db; sql: Sql }): Promise<void> {
  const waiting = await sql<{ deliveryId: string; now: Date }[]>`
    select d.id as "deliveryId", greatest(l.linked_at, coalesce(t.created_at, l.unlinked_at, (
        select max(t2.created_at) from crm_deliveries d2 join idea_timeline t2 on t2.id = d2.timeline_id
        where d2.contact_id = d.contact_id))) + interval '2 minutes' as now
    from crm_deliveries d left join contact_links l on l.id = d.link_id left join idea_timeline t on t.id = d.timeline_id
    where d.state = 'pending' order by now`;
  const book = contactBook(db);
  for (const { deliveryId, now } of waiting) {
    await deliverToCrm(db, () => book, { deliveryId, baseUrl: baseUrl(), now });
  }
  await sql`update crm_deliveries set created_at = least(created_at, composed_at), updated_at = least(updated_at, sent_at)`;
  await sql`update contact_timeline set created_at = least(created_at, occurred_at)`;
}
