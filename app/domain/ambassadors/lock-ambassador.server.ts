import { eq, sql } from "drizzle-orm";
import { Conflict, NotFound } from "#app/domain/core/errors.ts";
import { members } from "#db/schema/accounts.ts";
import { type AmbassadorState, ambassadors } from "#db/schema/ambassadors.ts";
import type { Db } from "#db/types.ts";

export type Who = { username: string } | { memberId: string };

/**
 * Who somebody is and where they stand in the programme, held: the member first, then their row, if there is one. With
 * `states`, they must be in one of them: somebody else may have decided since the page was read.
 */
export async function lockAmbassador(tx: Db, who: Who, states?: readonly AmbassadorState[]) {
  const [member] = await tx
    .select({
      id: members.id,
      username: members.username,
      displayName: members.displayName,
      role: members.role,
      restriction: members.restriction,
      closedAt: members.closedAt,
      email: members.email,
      tier: members.tier,
    })
    .from(members)
    .where(
      "username" in who
        ? eq(sql`lower(${members.username})`, who.username.toLowerCase())
        : eq(members.id, who.memberId),
    )
    .for("no key update");
  if (!member) throw new NotFound("no_such_person");
  const [row] = await tx
    .select()
    .from(ambassadors)
    .where(eq(ambassadors.memberId, member.id))
    .for("no key update");
  if (states && !(row && states.includes(row.state))) throw new Conflict("decided_meanwhile");
  return { member, row: row ?? null };
}
