import { type Actor, hasRole } from "#app/domain/core/actor.ts";
import type { Decision } from "#app/domain/core/authorize.ts";

/** Whom a provider lets in, the community lets in. */
export const canManageProviders = (actor: Actor): Decision => hasRole(actor, "admin") || "not_your_role";
