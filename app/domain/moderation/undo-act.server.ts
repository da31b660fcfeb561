import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Db } from "#db/types.ts";

/**
 * Takes back, within `UNDO_SECONDS`, what one has just decided: the content, the member, the flags and the item are as
 * before, and nobody is told. Refuses with Conflict `too_late_to_undo`, `already_undone`, `cannot_undo`, `changed_meanwhile`.
 */
export async function undoAct(
  _db: Db,
  _actor: MemberActor,
  _which: { number: number; now?: Date },
): Promise<{ item: number | null }> {
  throw new Error("in progress");
}
