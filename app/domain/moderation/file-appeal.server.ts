import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Db } from "#db/types.ts";

/**
 * The person contests an act: somebody else decides anew. Refuses with `no_such_statement`, `already_appealed`,
 * `too_late_to_appeal`, `already_undone`, `cannot_appeal` (Conflict).
 */
export async function fileAppeal(
  _db: Db,
  _actor: MemberActor,
  _appeal: { number: number; words: string; now?: Date },
): Promise<{ appealId: string }> {
  throw new Error("in progress");
}
