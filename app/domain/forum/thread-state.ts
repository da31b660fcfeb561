import type { ThreadKind, ThreadState } from "#db/schema/forum.ts";

/** Hours in which an unanswered question is shown as new. */
export const NEW_HOURS = 24;

/** What decides where a thread stands. */
export type StateFacts = {
  kind: ThreadKind;
  lockedAt: Date | null;
  acceptedPostId: string | null;
  escalatedAt: Date | null;
  needsInfoAt: Date | null;
  answeredAt: Date | null;
};

/**
 * The stored summary. A solution wins: an old question that is locked still has its answer. Then what is closed wins over
 * what is under way, and that over what is waited for.
 */
export function threadState(facts: StateFacts): ThreadState {
  if (facts.acceptedPostId && facts.kind === "question") return "solved";
  if (facts.lockedAt) return "locked";
  if (facts.kind === "discussion") return "open";
  if (facts.escalatedAt) return "escalated";
  if (facts.needsInfoAt) return "needs_info";
  return facts.answeredAt ? "answered" : "unanswered";
}

export type ShownState = ThreadState | "new";

/** What people are shown: an unanswered question of the last day is new, not neglected. */
export function shownState(state: ThreadState, createdAt: Date, now: Date): ShownState {
  const hours = (now.getTime() - createdAt.getTime()) / 3_600_000;
  return state === "unanswered" && hours < NEW_HOURS ? "new" : state;
}
