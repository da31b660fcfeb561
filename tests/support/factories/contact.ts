import { CONSENT_WORDINGS } from "#app/domain/accounts/consent-wordings.ts";
import { newId } from "#db/ids.ts";
import { consents } from "#db/schema/accounts.ts";
import { contacts } from "#db/schema/crm.ts";
import { db } from "#tests/support/database.ts";
import { aMember } from "./member.ts";

let made = 0;

/** A contact of the built-in book. */
export async function aContact(wanted: Partial<typeof contacts.$inferInsert> = {}) {
  made += 1;
  const [row] = await db
    .insert(contacts)
    .values({
      id: newId(),
      externalId: `C-${made}`,
      email: `contact${made}@example.com`,
      firstName: "Ada",
      lastName: `Contact ${made}`,
      company: "Example",
      ...wanted,
    })
    .returning();
  return row!;
}

let recorded = Date.UTC(2026, 0, 10);

/** Records a yes or a no to CRM matching, newer than all before, in the words in use or those of another version. */
export async function aMatchingConsent(
  memberId: string,
  granted = true,
  wordingVersion = CONSENT_WORDINGS.crm_matching.version,
): Promise<void> {
  recorded += 1000;
  await db.insert(consents).values({
    id: newId(),
    memberId,
    purpose: "crm_matching",
    granted,
    wordingVersion,
    wording: "May be matched.",
    locale: "en",
    recordedAt: new Date(recorded),
  });
}

/** A verified member who consented to matching. */
export async function aConsentingMember(wanted: Parameters<typeof aMember>[0] = {}) {
  const member = await aMember(wanted);
  await aMatchingConsent(member.id);
  return member;
}
