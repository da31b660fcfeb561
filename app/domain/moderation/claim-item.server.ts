import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Db } from "#db/types.ts";

/**
 * "I am deciding this": for a while nobody else may. Again prolongs it. Refuses with `item_claimed` (Conflict, `values.by`
 * names who has it) and `item_decided`.
 */
export async function claimItem(
  _db: Db,
  _actor: MemberActor,
  _which: { number: number; now?: Date },
): Promise<{ until: Date }> {
  throw new Error("in progress");
}
