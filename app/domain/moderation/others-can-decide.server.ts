import { and, inArray, isNull, ne } from "drizzle-orm";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";

/** Whether anybody but this person moderates: moderators and admins whose accounts are open. */
export async function othersCanDecide(tx: Db, memberId: string): Promise<boolean> {
  const [other] = await tx
    .select({ id: members.id })
    .from(members)
    .where(
      and(inArray(members.role, ["moderator", "admin"]), isNull(members.closedAt), ne(members.id, memberId)),
    )
    .limit(1);
  return other !== undefined;
}
