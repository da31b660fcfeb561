import { type Actor, hasRole } from "#app/domain/core/actor.ts";
import type { Decision } from "#app/domain/core/authorize.ts";

/** Points, levels and badges: what the community thanks for. */
export const canManageRecognition = (actor: Actor): Decision => hasRole(actor, "admin") || "not_your_role";
