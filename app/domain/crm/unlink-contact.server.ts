import { sql } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import type { Db } from "#db/types.ts";
import { canDecideMatches } from "./policy.ts";
import { unlinkContacts } from "./unlink-contacts.server.ts";

/** Takes a contact and a member apart for good: the two are not matched again by their address. */
export async function unlinkContact(
  db: Db,
  actor: Actor,
  { contactId }: { contactId: string },
): Promise<void> {
  assertAllowed(canDecideMatches(actor));
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const ended = await unlinkContacts(
      tx,
      actor,
      sql`select l.id, 'by_staff' as reason from contact_links l where l.contact_id = ${contactId} and l.unlinked_at is null`,
    );
    if (ended === 0) throw new Conflict("not_linked");
    await recordAudit(tx, actor, "contact.unlinked", { kind: "contact", id: contactId });
  });
}
