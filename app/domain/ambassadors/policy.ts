import { type Actor, hasRole, isStaff } from "#app/domain/core/actor.ts";
import type { Decision } from "#app/domain/core/authorize.ts";

/** The community manager: invites, promotes, lets go, and writes the charter. */
export const canRunProgramme = (actor: Actor): Decision => hasRole(actor, "moderator") || "not_your_role";

export const canSeePyramid = (actor: Actor): Decision => isStaff(actor) || "not_your_role";
