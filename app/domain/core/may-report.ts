import type { Visibility } from "#db/schema/ideas.ts";
import { type Actor, mayWrite } from "./actor.ts";
import { isShown } from "./is-shown.ts";

/** Whether reporting something is offered: what others see, never one's own. Guests are asked to sign in first. */
export const mayReport = (
  actor: Actor,
  { authorId, visibility }: { authorId: string; visibility: Visibility },
): boolean =>
  isShown(visibility) &&
  (actor.kind === "guest" || (actor.kind === "member" && actor.id !== authorId && mayWrite(actor) === true));
