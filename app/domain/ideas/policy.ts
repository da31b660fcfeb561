import { type Actor, hasPower, hasRole, isOpenTo, isStaff, mayWrite } from "#app/domain/core/actor.ts";
import type { Decision } from "#app/domain/core/authorize.ts";
import type { StatusCategory } from "#db/schema/community.ts";
import type { Visibility } from "#db/schema/ideas.ts";

/** What the rules need to know about an idea. */
export type IdeaFacts = {
  authorId: string;
  visibility: Visibility;
  merged: boolean;
  statusCategory: StatusCategory;
  /** The status is one that ends votes and comments. */
  archived: boolean;
  demotesAllowed: boolean;
};

/** Also what only those who talk under it need to know. */
export type DiscussionFacts = IdeaFacts & {
  /** The team ended its discussion; votes go on. */
  locked: boolean;
};

export type CommentFacts = {
  authorId: string;
  visibility: Visibility;
  deleted: boolean;
  isReply: boolean;
  isExtension: boolean;
};

const isAuthor = (actor: Actor, authorId: string) => actor.kind === "member" && actor.id === authorId;

export const isProductManager = (actor: Actor) => hasRole(actor, "product_manager");
export const isModerator = (actor: Actor) => hasRole(actor, "moderator");

/** The predicate of `visibleIdeas` in SQL; a test proves that they agree. */
export function canSeeIdea(actor: Actor, idea: Pick<IdeaFacts, "authorId" | "visibility">): boolean {
  return (
    isOpenTo(actor, idea.visibility) ||
    isStaff(actor) ||
    (idea.visibility !== "removed" && isAuthor(actor, idea.authorId))
  );
}

export const canSubmitIdea = (actor: Actor): Decision => mayWrite(actor);

/** Votes end where the idea's story has ended: merged, archived or closed. Withdrawing is refused there too. */
export function canVote(actor: Actor, idea: IdeaFacts, value: 1 | 0 | -1): Decision {
  const write = mayWrite(actor);
  if (write !== true) return write;
  if (idea.merged) return "idea_merged";
  if (idea.archived) return "idea_archived";
  if (idea.statusCategory === "closed") return "idea_closed";
  if (!isOpenTo(actor, idea.visibility)) return "idea_not_public";
  return value !== -1 || idea.demotesAllowed || "demotes_off";
}

/** A locked discussion is so for everybody: who is not signed in reads that too, before they do so in vain. */
export function canComment(actor: Actor, idea: DiscussionFacts): Decision {
  if (idea.locked && !idea.merged && !idea.archived) return "idea_locked";
  const write = mayWrite(actor);
  if (write !== true) return write;
  if (idea.merged) return "idea_merged";
  if (idea.archived) return "idea_archived";
  return isOpenTo(actor, idea.visibility) || isStaff(actor) || "idea_not_public";
}

export function canEditIdea(actor: Actor, idea: IdeaFacts): Decision {
  if (isModerator(actor) || isProductManager(actor)) return true;
  if (!isAuthor(actor, idea.authorId)) return "not_yours";
  if (idea.merged) return "idea_merged";
  return idea.statusCategory === "open" || "idea_decided";
}

/** Whoever may edit it, staff, and members who were right about tags often enough. */
export function canTagIdea(actor: Actor, idea: IdeaFacts): Decision {
  if (isStaff(actor) || canEditIdea(actor, idea) === true) return true;
  if (!hasPower(actor, "edit_tags")) return "not_your_role";
  if (idea.merged) return "idea_merged";
  if (idea.archived) return "idea_archived";
  return isOpenTo(actor, idea.visibility) ? mayWrite(actor) : "idea_not_public";
}

export const canTriage = (actor: Actor): Decision => isProductManager(actor) || "not_your_role";
/** Ambassadors see it before everybody else does; also to end that. */
export const canShowFirst = (actor: Actor): Decision => isStaff(actor) || "not_your_role";
export const canSubmitForOthers = (actor: Actor): Decision => isStaff(actor) || "not_your_role";

/** What is a problem rather than a wish becomes a question; not while other ideas are part of its story. */
export function canConvertIdea(actor: Actor, idea: IdeaFacts): Decision {
  if (!isStaff(actor)) return "not_your_role";
  return !idea.merged || "idea_merged";
}

/** The author may ask for it to go; staff may hide. */
export const canHideIdea = (actor: Actor): Decision =>
  isModerator(actor) || isProductManager(actor) || "not_your_role";

/** Ends its discussion, or takes it up again. */
export const canLockDiscussion = (actor: Actor): Decision => canHideIdea(actor);

/** Also to delete it. */
export function canEditComment(actor: Actor, comment: CommentFacts): Decision {
  if (comment.deleted) return "comment_deleted";
  return isModerator(actor) || isAuthor(actor, comment.authorId) || "not_yours";
}

export function canVoteOnComment(actor: Actor, comment: CommentFacts, idea: IdeaFacts): Decision {
  const write = mayWrite(actor);
  if (write !== true) return write;
  if (comment.deleted) return "comment_deleted";
  if (isAuthor(actor, comment.authorId)) return "own_comment";
  return idea.archived ? "idea_archived" : true;
}

/** The idea's author or a product manager adopts somebody's comment as part of the idea. */
export function canExtendWith(actor: Actor, comment: CommentFacts, idea: IdeaFacts): Decision {
  if (comment.deleted || comment.visibility !== "public") return "comment_deleted";
  if (idea.merged || idea.archived) return "idea_closed";
  return isProductManager(actor) || isAuthor(actor, idea.authorId) || "not_yours";
}
