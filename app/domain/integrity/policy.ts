import { type Actor, hasRole } from "#app/domain/core/actor.ts";
import type { Decision } from "#app/domain/core/authorize.ts";

/** Who sees whose votes wait, and decides whether they count. */
export const canDecideSignals = (actor: Actor): Decision => hasRole(actor, "moderator") || "not_your_role";
