import { and, eq, isNull, ne, or, sql } from "drizzle-orm";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";

/** Whether anybody but this person moderates everything: moderators and admins whose accounts are open. */
export async function othersCanDecide(tx: Db, memberId: string): Promise<boolean> {
  const everywhere = sql`not exists (select 1 from category_moderators c where c.member_id = ${members.id})`;
  const [other] = await tx
    .select({ id: members.id })
    .from(members)
    .where(
      and(
        or(eq(members.role, "admin"), and(eq(members.role, "moderator"), everywhere)),
        isNull(members.closedAt),
        ne(members.id, memberId),
      ),
    )
    .limit(1);
  return other !== undefined;
}
