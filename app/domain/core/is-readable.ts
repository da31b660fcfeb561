import { type Actor, actorId, isStaff } from "./actor.ts";

/** A comment, answer or remark whose words this actor may read: its writer also reads what waits for a check. */
export function isReadable(
  actor: Actor,
  { authorId, visibility }: { authorId: string; visibility: string },
): boolean {
  if (visibility === "public" || isStaff(actor)) return true;
  return visibility === "held" && authorId === actorId(actor);
}
