import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { members, type Restriction, sessions } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";

export type Restricted = { restriction: Restriction | null; until: Date | null };

type SetRestriction = Restricted & {
  memberId: string;
  /** The act of moderation it stands on; null when it ends by itself. */
  actId: string | null;
};

/**
 * Takes from a member what a moderator decided, or gives it back (`restriction: null`). It holds from their next click; a
 * ban also signs them out everywhere. Returns what was there before. The caller has decided that this may be done.
 */
export async function setRestriction(
  tx: Db,
  actor: Actor,
  { memberId, restriction, until, actId }: SetRestriction,
): Promise<Restricted> {
  const [member] = await tx
    .select({ restriction: members.restriction, until: members.restrictedUntil })
    .from(members)
    .where(eq(members.id, memberId))
    .for("no key update");
  if (!member) throw new NotFound("no_such_person");
  await tx
    .update(members)
    .set({ restriction, restrictedUntil: restriction === null ? null : until })
    .where(eq(members.id, memberId));
  if (restriction === "banned") await tx.delete(sessions).where(eq(sessions.memberId, memberId));
  await recordEvent(tx, actor, "member.restricted", { memberId, restriction, actId });
  return member;
}
