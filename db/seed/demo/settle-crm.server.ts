import { contactBook } from "#app/adapters/crm/contact-book.server.ts";
import { deliverToCrm } from "#app/domain/crm/deliver-to-crm.server.ts";
import { matchMembers } from "#app/domain/crm/match-members.server.ts";
import { refreshContacts } from "#app/domain/crm/refresh-contacts.server.ts";
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
    select payload->>'contactId' as "contactId" from graphile_worker._private_jobs where payload->>'contactId' is not null
    union select json_array_elements_text(payload->'contactIds') from graphile_worker._private_jobs`;
  const contactIds = asked.map(({ contactId }) => contactId);
  await db.transaction((tx) => refreshContacts(tx as Db, contactIds));
  await deliverWaiting({ db, sql });
  await sql`
    select graphile_worker.complete_jobs(array(
      select id from graphile_worker._private_jobs where coalesce(payload->'contactId', payload->'contactIds', payload->'connectionId') is not null))`;
}

async function deliverWaiting({ db, sql }: { db: Db; sql: Sql }): Promise<void> {
  const book = contactBook(db);
  const started = Date.now();
  // As slowly as time passes: the job goes on until nothing is due any more, whatever its slice would be.
  const ports = { crmFor: () => book, baseUrl: baseUrl(), now: () => new Date(started) };
  const connections = await sql<{ id: string }[]>`select id from crm_connections where kind = 'contact_book'`;
  for (const { id: connectionId } of connections) await deliverToCrm(db, ports, { connectionId });
  await sql`
    update crm_deliveries d set composed_at = w.at, sent_at = w.at, updated_at = w.at, created_at = least(d.created_at, w.at)
    from (select d.id, greatest(l.linked_at, coalesce(t.created_at, l.unlinked_at, (
        select max(t2.created_at) from crm_deliveries d2 join idea_timeline t2 on t2.id = d2.timeline_id
        where d2.contact_id = d.contact_id))) + interval '2 minutes' as at
      from crm_deliveries d left join contact_links l on l.id = d.link_id
        left join idea_timeline t on t.id = d.timeline_id) w
    where w.id = d.id and d.state = 'sent' and w.at is not null`;
  await sql`
    update contacts c set community_updated_at = d.sent_at from crm_deliveries d
    where d.contact_id = c.id and d.kind = 'contact_fields' and c.community_updated_at is not null`;
  await sql`update contact_timeline set created_at = least(created_at, occurred_at)`;
}
