import { eq } from "drizzle-orm";
import type { Crm, Outcome } from "#app/domain/crm/port.ts";
import { newId } from "#db/ids.ts";
import { contacts, contactTimeline } from "#db/schema/crm.ts";
import type { Db } from "#db/types.ts";

const OK: Outcome = { ok: true };

/** The built-in contact book: the CRM of a community that has no other. */
export function contactBook(db: Db): Crm {
  return {
    async writeFields({ id }, fields, { at }) {
      await db.update(contacts).set({ community: fields, communityUpdatedAt: at }).where(eq(contacts.id, id));
      return OK;
    },
    async addTimelineEntry({ id: contactId }, entry, { id: sourceKey }) {
      const { kind, role, title, reason: detail, url } = entry;
      await db
        .insert(contactTimeline)
        .values({
          id: newId(),
          contactId,
          sourceKey,
          kind,
          role,
          title,
          detail,
          url,
          occurredAt: new Date(entry.occurredAt),
        })
        .onConflictDoNothing({ target: [contactTimeline.contactId, contactTimeline.sourceKey] });
      return OK;
    },
    async clearFields({ id }, { at }) {
      await db.transaction(async (tx) => {
        await tx.update(contacts).set({ community: null, communityUpdatedAt: at }).where(eq(contacts.id, id));
        await tx.delete(contactTimeline).where(eq(contactTimeline.contactId, id));
      });
      return OK;
    },
    async sendTest() {
      return OK;
    },
  };
}
