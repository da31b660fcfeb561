import { eq } from "drizzle-orm";
import { setRestriction } from "#app/domain/accounts/set-restriction.server.ts";
import type { Actor } from "#app/domain/core/actor.ts";
import { members, RESTRICTIONS } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";
import type { MemberAct } from "./acts.ts";
import type { Before } from "./before.ts";
import { restrictionEnd } from "./restriction-end.ts";
import { TAKES } from "./takes.ts";

type Sanction = {
  act: MemberAct;
  /** For limit and suspend. */
  days: number | null;
  memberId: string;
  actId: string;
  now: Date;
};

/**
 * Takes from a member what an act says; a warning takes nothing. The last act holds, but for a milder one: who is banned is
 * not let in by being limited.
 */
export async function sanctionMember(
  tx: Db,
  actor: Actor,
  { act, days, memberId, actId, now }: Sanction,
): Promise<Before> {
  if (act === "warn") return {};
  const [member] = await tx
    .select({ restriction: members.restriction, until: members.restrictedUntil })
    .from(members)
    .where(eq(members.id, memberId))
    .for("no key update");
  const standing = member?.restriction && (!member.until || member.until > now) ? member.restriction : null;
  if (standing && RESTRICTIONS.indexOf(standing) > RESTRICTIONS.indexOf(TAKES[act])) return {};
  const until = restrictionEnd(act, days, now);
  const before = await setRestriction(tx, actor, { memberId, restriction: TAKES[act], until, actId });
  return { restriction: before.restriction, until: before.until?.toISOString() ?? null };
}
