import { type Actor, isStaff } from "#app/domain/core/actor.ts";
import type { Decision } from "#app/domain/core/authorize.ts";

/** What customers' accounts want is for the team alone. */
export const canSeeAccountVotes = (actor: Actor): Decision => isStaff(actor) || "not_your_role";
