import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Db } from "#db/types.ts";

/** Leaves an item to others. What one does not have is released already. */
export async function releaseItem(_db: Db, _actor: MemberActor, _which: { number: number }): Promise<void> {
  throw new Error("in progress");
}
