import { eq } from "drizzle-orm";
import { deliverToCrm } from "#app/domain/crm/deliver-to-crm.server.ts";
import type { Crm, MessageKey, Outcome } from "#app/domain/crm/port.ts";
import { refreshContact } from "#app/domain/crm/refresh-contact.server.ts";
import { newId } from "#db/ids.ts";
import { contactLinks } from "#db/schema/crm.ts";
import { crmDeliveries } from "#db/schema/crm-sync.ts";
import { db, sql } from "#tests/support/database.ts";
import { aConsentingMember, aContact } from "#tests/support/factories/contact.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMove } from "#tests/support/factories/milestone.ts";

export const baseUrl = "http://localhost:3000";
type Call = { kind: string; key: MessageKey; content: unknown };

/** A clock that only moves when told. */
export function aClock(start = "2026-06-01T10:00:00Z") {
  let now = new Date(start);
  return {
    now: () => now,
    later: (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1000);
    },
  };
}

/** A CRM that keeps what it is told and answers as told. */
export function aCrm(answer: (call: Call) => Outcome | Promise<Outcome> = () => ({ ok: true })) {
  const calls: Call[] = [];
  const take = async (kind: string, key: MessageKey, content: unknown = null) => {
    const call = { kind, key, content };
    calls.push(call);
    return answer(call);
  };
  const crm: Crm = {
    writeFields: (_contact, fields, key) => take("fields", key, fields),
    addTimelineEntry: (_contact, entry, key) => take("entry", key, entry),
    clearFields: (_contact, key) => take("clear", key),
    sendTest: (key) => take("test", key),
  };
  return { crm, calls };
}

/** One job of the queue. */
export const deliver = (crm: Crm, deliveryId: string, now: Date) =>
  deliverToCrm(db, () => crm, { deliveryId, baseUrl, now });

export const rowOf = async (id: string) =>
  (await db.select().from(crmDeliveries).where(eq(crmDeliveries.id, id)))[0]!;
/** Deliveries in the queue, and when they are due. */
export const deliveryJobs = () => sql<{ id: string; run_at: Date }[]>`
  select payload->>'deliveryId' as id, run_at from graphile_worker._private_jobs j
  join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'deliver-to-crm'`;

/** The id of the only message of a kind. */
export async function waiting(kind: "contact_fields" | "timeline_entry" | "clear_fields") {
  const [row] = await db.select().from(crmDeliveries).where(eq(crmDeliveries.kind, kind));
  return row!.id;
}

/** Nothing to be reached but what a test is about: no level above the first, no badge. */
export async function withoutHonours(): Promise<void> {
  await sql`delete from badges`;
  await sql`delete from levels where rank > 1`;
}

/** A linked contact with one accepted idea, and both its messages in the outbox. */
export async function aScene() {
  const member = await aConsentingMember();
  const contact = await aContact({ email: member.email });
  await db
    .insert(contactLinks)
    .values({ id: newId(), memberId: member.id, contactId: contact.id, method: "verified_email" });
  const idea = await anIdea({ by: member, title: "Dark mode" });
  await aMove(idea.id, { to: "accepted", silent: true });
  await refreshContact(db, { contactId: contact.id });
  return {
    member,
    contact,
    idea,
    fields: await waiting("contact_fields"),
    entry: await waiting("timeline_entry"),
  };
}
