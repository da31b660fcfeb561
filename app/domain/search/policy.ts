import { type Actor, hasRole, isStaff } from "#app/domain/core/actor.ts";
import type { Audience } from "#search/engine.ts";

/** Which documents may be answered from. Decided here, never by what a request says. */
export const audiencesOf = (actor: Actor): Audience[] =>
  isStaff(actor) ? ["everyone", "staff"] : ["everyone"];

/** Editors: what people looked for and did not find is what the FAQ lacks. */
export const canReadSearches = (actor: Actor) => hasRole(actor, "agent", "moderator", "product_manager");
