import { setMarks } from "#app/domain/accounts/set-marks.server.ts";
import type { Actor } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import type { Db } from "#db/types.ts";

type ChangeTier = {
  memberId: string;
  /** Slugs; null is none. */
  from: string | null;
  to: string | null;
  /** Why, for the member. */
  reason: string;
};

/** Puts the mark of a tier on a member, or takes it off, and says so. */
export async function changeTier(
  tx: Db,
  actor: Actor,
  { memberId, from, to, reason }: ChangeTier,
): Promise<void> {
  if (from === to) return;
  await setMarks(tx, memberId, { tier: to });
  await recordEvent(tx, actor, "member.tier_changed", { memberId, from, to, reason });
}
