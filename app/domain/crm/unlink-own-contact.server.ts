import { sql } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import type { Db } from "#db/types.ts";
import { unlinkContacts } from "./unlink-contacts.server.ts";

/** A member takes themselves off their customer file: what was written there is cleared, and they are not matched again by themselves. */
export async function unlinkOwnContact(db: Db, actor: MemberActor): Promise<void> {
  await db.transaction(async (transaction) => {
    const ended = await unlinkContacts(
      transaction as Db,
      actor,
      sql`select l.id, 'by_member' as reason from contact_links l where l.member_id = ${actor.id} and l.unlinked_at is null`,
    );
    if (ended === 0) throw new Conflict("not_linked");
  });
}
