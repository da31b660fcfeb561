import { type Actor, hasRole, isStaff } from "#app/domain/core/actor.ts";
import type { Decision } from "#app/domain/core/authorize.ts";

/** Whoever speaks with customers may see who they are. */
export const canSeeContacts = (actor: Actor): Decision => isStaff(actor) || "not_your_role";
/** Linking and unlinking by hand. */
export const canDecideMatches = (actor: Actor): Decision => canSeeContacts(actor);
/** Where data goes to, and where it comes from. */
export const canManageCrm = (actor: Actor): Decision => hasRole(actor, "admin") || "not_your_role";
