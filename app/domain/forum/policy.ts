import { type Actor, hasPower, hasRole, isOpenTo, isStaff, mayWrite } from "#app/domain/core/actor.ts";
import type { Decision } from "#app/domain/core/authorize.ts";
import type { LockReason, ThreadKind } from "#db/schema/forum.ts";
import type { Visibility } from "#db/schema/ideas.ts";

/** What the rules need to know about a thread. */
export type ThreadFacts = {
  kind: ThreadKind;
  authorId: string;
  visibility: Visibility;
  /** Why it is locked; null when it is not. */
  lockReason: LockReason | null;
  /** It repeats another one. */
  duplicate: boolean;
  /** It lives on as an idea. */
  converted: boolean;
  answered: boolean;
  solved: boolean;
  escalated: boolean;
  needsInfo: boolean;
  /** Its asker was asked whether it is solved. */
  nudged: boolean;
  /** Its words went to a private conversation, or were withdrawn. */
  gone: boolean;
};

export type PostFacts = {
  authorId: string;
  visibility: Visibility;
  deleted: boolean;
  /** It is the accepted answer. */
  accepted: boolean;
};

/** Of a remark under a question or an answer. */
export type RemarkFacts = Pick<PostFacts, "authorId" | "visibility" | "deleted">;

const isAuthor = (actor: Actor, { authorId }: { authorId: string }) =>
  actor.kind === "member" && actor.id === authorId;
const isModerator = (actor: Actor) => hasRole(actor, "moderator");
const isKeeper = (actor: Actor) => hasRole(actor, "moderator", "product_manager");

/** The predicate of `visibleThreads` in SQL; a test proves that they agree. */
export function canSeeThread(actor: Actor, thread: Pick<ThreadFacts, "authorId" | "visibility">): boolean {
  return (
    isOpenTo(actor, thread.visibility) ||
    isStaff(actor) ||
    (thread.visibility !== "removed" && isAuthor(actor, thread))
  );
}

/** The first refusal of several, or yes. */
const all = (...decisions: Decision[]): Decision => decisions.find((decision) => decision !== true) ?? true;

const isOpen = (thread: ThreadFacts): Decision => {
  if (thread.converted) return "thread_converted";
  return thread.lockReason === null || "thread_locked";
};
const isShown = (actor: Actor, thread: ThreadFacts): Decision =>
  isOpenTo(actor, thread.visibility) || isStaff(actor) || "thread_not_public";
const isQuestion = (thread: ThreadFacts): Decision => thread.kind === "question" || "not_a_question";
const isThere = (post: RemarkFacts): Decision =>
  (!post.deleted && post.visibility === "public") || "post_deleted";
const staffOnly = (actor: Actor): Decision => isStaff(actor) || "not_your_role";

export const canStartThread = (actor: Actor): Decision => mayWrite(actor);

/** Also to write remarks. */
export const canAnswer = (actor: Actor, thread: ThreadFacts): Decision =>
  all(mayWrite(actor), isOpen(thread), isShown(actor, thread));

export const canRemarkOn = (actor: Actor, thread: ThreadFacts, post: PostFacts | null): Decision =>
  all(canAnswer(actor, thread), post ? isThere(post) : true);

export function canEditThread(actor: Actor, thread: ThreadFacts): Decision {
  if (thread.converted) return "thread_converted";
  if (thread.gone) return "words_gone";
  if (isKeeper(actor)) return true;
  return isAuthor(actor, thread) ? all(mayWrite(actor), isOpen(thread)) : "not_yours";
}

/** Of an answer or a remark: its writer, as long as the thread is open, and moderators. */
export function canEditPost(actor: Actor, thread: ThreadFacts, post: RemarkFacts): Decision {
  if (thread.converted) return "thread_converted";
  if (post.deleted) return "post_deleted";
  if (isModerator(actor)) return true;
  return isAuthor(actor, post) ? all(mayWrite(actor), isOpen(thread)) : "not_yours";
}

/** One's own words may go also when nobody may write any more. */
export function canDeletePost(actor: Actor, thread: ThreadFacts, post: RemarkFacts): Decision {
  if (thread.converted) return "thread_converted";
  if (post.deleted) return "post_deleted";
  return isModerator(actor) || isAuthor(actor, post) || "not_yours";
}

/** `own`: they deleted it themselves. */
export const canRestore = (thread: ThreadFacts, own: boolean): Decision =>
  thread.converted ? "thread_converted" : own || "not_yours";

/** Also to take it back. A solution is chosen by who asked, or by staff; staff may do so in locked questions too. */
export function canAccept(actor: Actor, thread: ThreadFacts, post: PostFacts): Decision {
  const who =
    isStaff(actor) || (isAuthor(actor, thread) ? all(mayWrite(actor), isOpen(thread)) : "not_yours");
  if (thread.converted) return "thread_converted";
  return all(isQuestion(thread), who, isThere(post));
}

/** Staff who overrule what was chosen say why; the asker need not. */
export const mustExplainSolution = (actor: Actor, thread: ThreadFacts): boolean =>
  thread.solved && !isAuthor(actor, thread);

export function canVoteHelpful(
  actor: Actor,
  thread: Pick<ThreadFacts, "converted">,
  post: RemarkFacts,
): Decision {
  if (thread.converted) return "thread_converted";
  return all(mayWrite(actor), isThere(post), isAuthor(actor, post) ? "own_post" : true);
}

/** What is locked for its age may still be somebody's problem. */
export function canMeToo(
  actor: Actor,
  thread: Pick<ThreadFacts, "converted" | "kind" | "authorId" | "visibility" | "lockReason">,
): Decision {
  const write = mayWrite(actor);
  if (write !== true) return write;
  if (thread.converted) return "thread_converted";
  if (thread.kind !== "question") return "not_a_question";
  if (isAuthor(actor, thread)) return "own_thread";
  if (!isOpenTo(actor, thread.visibility)) return "thread_not_public";
  return thread.lockReason === null || thread.lockReason === "old" || "thread_locked";
}

export const canFollowThread = (actor: Actor, thread: Pick<ThreadFacts, "converted">): Decision => {
  if (actor.kind !== "member") return "sign_in_first";
  return !thread.converted || "thread_converted";
};

export const canClaim = (actor: Actor, thread: ThreadFacts): Decision =>
  all(
    canAnswer(actor, thread),
    isQuestion(thread),
    isAuthor(actor, thread) ? "own_thread" : true,
    thread.solved ? "thread_solved" : true,
  );

/** `helper`: at least one of their answers was accepted somewhere. */
export const canAskForInfo = (actor: Actor, thread: ThreadFacts, helper: boolean): Decision =>
  all(
    canAnswer(actor, thread),
    isQuestion(thread),
    isAuthor(actor, thread) ? "own_thread" : true,
    isStaff(actor) || helper || "not_yet_a_helper",
    thread.solved ? "thread_solved" : true,
    thread.needsInfo ? "info_asked" : true,
  );

export const canSetOfficial = (actor: Actor, thread: ThreadFacts, post: PostFacts): Decision =>
  all(staffOnly(actor), thread.converted ? "thread_converted" : true, isThere(post));

export const canLock = (actor: Actor, thread: ThreadFacts): Decision => all(staffOnly(actor), isOpen(thread));

/** The asker may wake up what slept for its age; what staff locked, staff reopens. */
export function canReopen(actor: Actor, thread: ThreadFacts): Decision {
  if (thread.converted) return "thread_converted";
  if (thread.lockReason === null) return "thread_open";
  if (thread.duplicate) return "thread_duplicate";
  if (isStaff(actor)) return true;
  if (!isAuthor(actor, thread)) return "not_yours";
  return all(mayWrite(actor), thread.lockReason === "old" || "locked_by_staff");
}

/** To another category, to other tags, or to be a discussion instead of a question. */
export const canMoveThread = (actor: Actor, thread: ThreadFacts): Decision =>
  all(staffOnly(actor), thread.converted ? "thread_converted" : true);

/** Staff, and members who were right about it often enough. */
export function canMarkDuplicate(actor: Actor, thread: ThreadFacts): Decision {
  if (isStaff(actor) || !hasPower(actor, "mark_duplicates")) return canMoveThread(actor, thread);
  return all(mayWrite(actor), isOpen(thread), isShown(actor, thread), isQuestion(thread));
}

export const canUnmarkDuplicate = (actor: Actor, thread: ThreadFacts): Decision =>
  canMoveThread(actor, thread);

/** Whoever may edit it, staff, and members who were right about tags often enough. */
export function canTagThread(actor: Actor, thread: ThreadFacts): Decision {
  if (canEditThread(actor, thread) === true) return true;
  if (isStaff(actor) || !hasPower(actor, "edit_tags")) return canMoveThread(actor, thread);
  return all(mayWrite(actor), isOpen(thread), isShown(actor, thread));
}

export const canHideThread = (actor: Actor, thread: ThreadFacts): Decision =>
  thread.converted ? "thread_converted" : isKeeper(actor) || "not_your_role";

/** Its asker may call customer service once an answer did not help, or once they were asked and it is still open. */
export function canAskForEscalation(actor: Actor, thread: ThreadFacts): Decision {
  if (!isAuthor(actor, thread)) return "not_yours";
  return all(
    canAnswer(actor, thread),
    isQuestion(thread),
    thread.solved ? "thread_solved" : true,
    thread.escalated ? "already_escalated" : true,
    thread.answered || thread.nudged || "too_early",
  );
}

/** A question that is a wish becomes an idea; an idea that is a question goes the other way. */
export const canConvert = (actor: Actor): Decision => staffOnly(actor);
