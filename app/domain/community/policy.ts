import { type Actor, hasRole } from "#app/domain/core/actor.ts";
import type { Decision } from "#app/domain/core/authorize.ts";

/** Categories and statuses: the shape of the community. */
export const canManageCommunity = (actor: Actor): Decision => hasRole(actor, "admin") || "not_your_role";

/** The words that product managers start their answers from. */
export const canManageTemplates = (actor: Actor): Decision =>
  hasRole(actor, "product_manager") || "not_your_role";
