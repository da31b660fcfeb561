import { and, eq, isNull } from "drizzle-orm";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";

/**
 * How many admins there are without this person. Locks all admins' rows until the transaction ends: of two who resign at
 * the same moment, the second waits and then sees that the first is gone.
 */
export async function countOtherAdmins(tx: Db, memberId: string): Promise<number> {
  const admins = await tx
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.role, "admin"), isNull(members.closedAt)))
    .orderBy(members.id)
    .for("update");
  return admins.filter((admin) => admin.id !== memberId).length;
}
