import { type Actor, hasRole } from "#app/domain/core/actor.ts";
import type { Decision } from "#app/domain/core/authorize.ts";

/** The outbox holds letters to people, so only admins see it and send from it. */
export const canTendOutbox = (actor: Actor): Decision => hasRole(actor, "admin") || "not_your_role";
