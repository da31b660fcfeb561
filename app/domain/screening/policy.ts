import { type Actor, hasRole } from "#app/domain/core/actor.ts";
import type { Decision } from "#app/domain/core/authorize.ts";

/** Moderators work with what rules catch; what is caught is an admin's decision. */
export const canSeeRules = (actor: Actor): Decision => hasRole(actor, "moderator") || "not_your_role";
export const canChangeRules = (actor: Actor): Decision => hasRole(actor, "admin") || "not_your_role";
