import { newId } from "#db/ids.ts";
import { contactLinks, type contacts } from "#db/schema/crm.ts";
import { crmDeliveries, crmExchanges, crmRecords } from "#db/schema/crm-sync.ts";
import { db } from "#tests/support/database.ts";
import { aConsentingMember, aContact } from "./contact.ts";

/** A contact with a member who agreed. */
export async function aLinkedContact(wanted: Partial<typeof contacts.$inferInsert> = {}) {
  const member = await aConsentingMember();
  const contact = await aContact({ email: member.email, ...wanted });
  const [link] = await db
    .insert(contactLinks)
    .values({ id: newId(), memberId: member.id, contactId: contact.id, method: "verified_email" })
    .returning();
  return { member, contact, link: link! };
}

type Linked = Awaited<ReturnType<typeof aLinkedContact>>;

/** A message as the delivery core leaves it. */
export async function aDelivery(
  connectionId: string,
  { contact, link }: Linked,
  wanted: Partial<typeof crmDeliveries.$inferInsert> = {},
) {
  const id = newId();
  const [row] = await db
    .insert(crmDeliveries)
    .values({
      id,
      connectionId,
      contactId: contact.id,
      linkId: link.id,
      kind: "contact_fields",
      dedupeKey: `fields:${contact.id}:${id}`,
      messageId: newId(),
      payload: {},
      payloadHash: "",
      ...wanted,
    })
    .returning();
  return row!;
}

export async function aRecord(
  connectionId: string,
  contactId: string,
  wanted: Partial<typeof crmRecords.$inferInsert> = {},
) {
  const [row] = await db
    .insert(crmRecords)
    .values({ id: newId(), connectionId, contactId, state: "found", remoteId: newId(), ...wanted })
    .returning();
  return row!;
}

export async function anExchange(
  connectionId: string,
  wanted: Partial<typeof crmExchanges.$inferInsert> = {},
) {
  const [row] = await db
    .insert(crmExchanges)
    .values({
      id: newId(),
      connectionId,
      callId: newId(),
      action: "write",
      request: "PATCH /composite/sobjects",
      status: 200,
      durationMs: 12,
      ...wanted,
    })
    .returning();
  return row!;
}
