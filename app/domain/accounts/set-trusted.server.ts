import { eq } from "drizzle-orm";
import { NotFound } from "#app/domain/core/errors.ts";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";

/** A moderator vouches for a member, or takes that back (null). Returns since when they were vouched for before. */
export async function setTrusted(tx: Db, memberId: string, at: Date | null): Promise<Date | null> {
  const [member] = await tx
    .select({ trustedAt: members.trustedAt })
    .from(members)
    .where(eq(members.id, memberId))
    .for("no key update");
  if (!member) throw new NotFound("no_such_person");
  await tx.update(members).set({ trustedAt: at }).where(eq(members.id, memberId));
  return member.trustedAt;
}
