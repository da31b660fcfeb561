import { eq } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { contactLinks, customerAccounts } from "#db/schema/crm.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import { db } from "#tests/support/database.ts";
import { aConsentingMember, aContact } from "./contact.ts";

let made = 0;

/** A customer account, as the contact book knows it. */
export async function anAccount(wanted: Partial<typeof customerAccounts.$inferInsert> = {}) {
  made += 1;
  const [book] = await db.select().from(crmConnections).where(eq(crmConnections.kind, "contact_book"));
  const [row] = await db
    .insert(customerAccounts)
    .values({
      id: newId(),
      connectionId: book!.id,
      remoteId: `account-${made}`,
      name: `Account ${made}`,
      value: "1000",
      currency: "EUR",
      ...wanted,
    })
    .returning();
  return row!;
}

/** A member who consented, linked with a contact of the account. The event log does not know yet. */
export async function aPersonOf(account: { id: string } | null) {
  const member = await aConsentingMember();
  const contact = await aContact({ email: member.email, accountId: account?.id ?? null });
  await db
    .insert(contactLinks)
    .values({ id: newId(), memberId: member.id, contactId: contact.id, method: "verified_email" });
  return member;
}
