import { type Actor, isStaff, mayWrite } from "#app/domain/core/actor.ts";
import type { Decision } from "#app/domain/core/authorize.ts";

/** Staff do these things where they stand, and are not judged. */
export function canSuggest(actor: Actor, target: { authorId: string | null }): Decision {
  const write = mayWrite(actor);
  if (write !== true) return write;
  if (isStaff(actor)) return "staff_need_not";
  return actor.kind !== "member" || target.authorId !== actor.id || "own_thread";
}

/** Who says whether a helper was right. */
export const canDecideHelping = (actor: Actor): Decision => isStaff(actor) || "not_your_role";
