import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Db } from "#db/types.ts";

export type ReverseAct = { number: number; words: string; note: string; now?: Date };

/**
 * Takes back an earlier act by an act of its own: what was hidden or removed is restored, who was kept out is let in, votes
 * count again. The person is told. Refuses with Conflict `already_undone`, `nothing_to_reverse`.
 */
export async function reverseAct(_db: Db, _actor: MemberActor, _input: ReverseAct): Promise<{ act: number }> {
  throw new Error("in progress");
}
