import { and, eq, isNull, or, sql } from "drizzle-orm";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";

/** The open account with this e-mail address or username (both lower case), or undefined. */
export async function findMemberByHandle(tx: Db, handle: string): Promise<{ id: string } | undefined> {
  const [member] = await tx
    .select({ id: members.id })
    .from(members)
    .where(
      and(
        or(eq(members.email, handle), eq(sql`lower(${members.username})`, handle)),
        isNull(members.closedAt),
      ),
    )
    .limit(1);
  return member;
}
