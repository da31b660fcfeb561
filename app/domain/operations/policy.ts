import { type Actor, hasRole } from "#app/domain/core/actor.ts";
import type { Decision } from "#app/domain/core/authorize.ts";

/** The queue and the event log are the machine room. */
export const canTendQueue = (actor: Actor): Decision => hasRole(actor, "admin") || "not_your_role";
