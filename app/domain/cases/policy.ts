import { type Actor, hasRole } from "#app/domain/core/actor.ts";
import type { Decision } from "#app/domain/core/authorize.ts";
import type { CaseState, SummaryState } from "#db/schema/cases.ts";

/** What the rules need to know about a case. */
export type CaseFacts = {
  customerId: string;
  state: CaseState;
  hasThread: boolean;
  answered: boolean;
  summaryState: SummaryState;
};

export const isAgent = (actor: Actor) => hasRole(actor, "agent");

const isCustomer = (actor: Actor, { customerId }: Pick<CaseFacts, "customerId">) =>
  actor.kind === "member" && actor.id === customerId;

/** Nobody else knows that it exists. */
export const canSeeCase = (actor: Actor, facts: Pick<CaseFacts, "customerId">) =>
  isAgent(actor) || isCustomer(actor, facts);

export const canWorkOnCases = (actor: Actor): Decision => isAgent(actor) || "not_your_role";

export function canAnswerCase(actor: Actor, { state }: CaseFacts): Decision {
  if (!isAgent(actor)) return "not_your_role";
  return state !== "resolved" || "case_resolved";
}

/** Waiting stops the clock of the resolution, so it comes after a first answer, never instead of one. */
export function canLetCaseWait(actor: Actor, facts: CaseFacts): Decision {
  if (!isAgent(actor)) return "not_your_role";
  if (facts.state !== "open") return facts.state === "waiting" ? "case_waits_already" : "case_resolved";
  return facts.answered || "answer_first";
}

export function canResumeCase(actor: Actor, { state }: CaseFacts): Decision {
  if (!isAgent(actor)) return "not_your_role";
  return state === "waiting" || "case_waits_not";
}

export function canReopenCase(actor: Actor, { state }: CaseFacts): Decision {
  if (!isAgent(actor)) return "not_your_role";
  return state === "resolved" || "case_open";
}

/** Also to propose a summary: what has no public question has nothing to say in public. */
export function canAnswerInPublic(actor: Actor, facts: CaseFacts): Decision {
  const answer = canAnswerCase(actor, facts);
  if (answer !== true) return answer;
  return facts.hasThread || "no_public_question";
}

/** The customer's own words, in private; a resolved case opens again by them. */
export const canWriteAsCustomer = (actor: Actor, facts: CaseFacts): Decision =>
  isCustomer(actor, facts) || "not_yours";

export function canReactToSummary(actor: Actor, facts: CaseFacts): Decision {
  if (!isCustomer(actor, facts)) return "not_yours";
  return facts.summaryState === "proposed" || "summary_not_proposed";
}

/** Also after the summary went out: their own words are theirs. */
export function canWithdrawComplaint(actor: Actor, facts: CaseFacts): Decision {
  if (!isCustomer(actor, facts)) return "not_yours";
  if (!facts.hasThread) return "no_public_question";
  return facts.summaryState === "proposed" || facts.summaryState === "published" || "summary_not_proposed";
}

export const canChangeHours = (actor: Actor): Decision => hasRole(actor, "admin") || "not_your_role";
