import { eq } from "drizzle-orm";
import { setRestriction } from "#app/domain/accounts/set-restriction.server.ts";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { members } from "#db/schema/accounts.ts";
import type { moderationActs } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";

/** Lets a member do again what an act took from them. Throws `nothing_to_lift` when nothing is taken any more. */
export async function liftIfStanding(
  tx: Db,
  actor: MemberActor,
  { memberId, id: actId }: Pick<typeof moderationActs.$inferSelect, "id" | "memberId">,
): Promise<void> {
  const [member] = await tx
    .select({ restriction: members.restriction })
    .from(members)
    .where(eq(members.id, memberId!))
    .for("no key update");
  if (!member?.restriction) throw new Conflict("nothing_to_lift");
  await setRestriction(tx, actor, { memberId: memberId!, restriction: null, until: null, actId });
}
