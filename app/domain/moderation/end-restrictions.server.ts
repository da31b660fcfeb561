import { and, isNotNull, lte } from "drizzle-orm";
import { setRestriction } from "#app/domain/accounts/set-restriction.server.ts";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";

/** Ended at once; the rest a minute later. */
const AT_ONCE = 500;

/**
 * Writes down that restrictions whose time is over have ended. They have not been held to since that moment: whoever reads
 * them compares the time. Returns how many.
 */
export async function endRestrictions(db: Db, now = new Date()): Promise<number> {
  return db.transaction(async (tx) => {
    const over = await tx
      .select({ id: members.id })
      .from(members)
      .where(and(isNotNull(members.restriction), lte(members.restrictedUntil, now)))
      .orderBy(members.id)
      .limit(AT_ONCE)
      .for("no key update", { skipLocked: true });
    for (const { id: memberId } of over) {
      await setRestriction(tx, SYSTEM, { memberId, restriction: null, until: null, actId: null });
    }
    return over.length;
  });
}
