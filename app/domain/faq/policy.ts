import { type Actor, actorId, hasRole, isStaff } from "#app/domain/core/actor.ts";
import type { Decision } from "#app/domain/core/authorize.ts";
import type { RevisionState } from "#db/schema/faq.ts";

export type RevisionFacts = {
  state: RevisionState;
  authorId: string | null;
  /** Everybody whose words are in it. */
  writerIds: readonly string[];
};

/** Any of the staff drafts, edits and sees to the articles. */
export const canEditArticles = (actor: Actor): Decision => isStaff(actor) || "not_your_role";

export const isOpen = (state: RevisionState) =>
  state === "draft" || state === "review" || state === "returned";

/** The second pair of eyes: never those of somebody who wrote in it. */
export function canReview(actor: Actor, revision: RevisionFacts): Decision {
  if (!isStaff(actor)) return "not_your_role";
  if (revision.state !== "review") return "not_in_review";
  const own = actorId(actor);
  const wrote = own !== null && (own === revision.authorId || revision.writerIds.includes(own));
  return !wrote || hasRole(actor, "admin") || "own_draft";
}

/** An admin, and the application itself, publishes without a review. */
export function canPublish(actor: Actor, revision: RevisionFacts): Decision {
  if (!isOpen(revision.state)) return "not_in_review";
  return hasRole(actor, "admin") || canReview(actor, revision);
}
