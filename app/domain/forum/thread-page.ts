import type { Person } from "#app/domain/accounts/person.ts";
import { type Actor, hasRole, isStaff } from "#app/domain/core/actor.ts";
import type { Decision } from "#app/domain/core/authorize.ts";
import { mayReport } from "#app/domain/core/may-report.ts";
import type { CaseState } from "#db/schema/cases.ts";
import type { LockReason, ThreadKind } from "#db/schema/forum.ts";
import type { Visibility } from "#db/schema/ideas.ts";
import {
  canAnswer,
  canAskForEscalation,
  canAskForInfo,
  canClaim,
  canConvert,
  canEditThread,
  canHideThread,
  canLock,
  canMeToo,
  canMoveThread,
  canReopen,
  type ThreadFacts,
} from "./policy.ts";
import type { ShownState } from "./thread-state.ts";

export type ThreadLink = { number: number; slug: string; title: string };

/** What the reader may do with the thread. */
export type ThreadCan = {
  /** True, or why not. */
  answer: Decision;
  meToo: Decision;
  edit: boolean;
  claim: boolean;
  askInfo: boolean;
  escalate: boolean;
  reopen: boolean;
  lock: boolean;
  move: boolean;
  convert: boolean;
  hide: boolean;
  /** To take the question's own words to a private conversation. */
  makePrivate: boolean;
  makeArticle: boolean;
  report: boolean;
};

/** A thread as its own page shows it. */
export type ThreadPage = ThreadLink & {
  kind: ThreadKind;
  excerpt: string;
  /** Empty when its words are gone. */
  html: string;
  gone: { reason: "private" | "withdrawn"; at: Date } | null;
  language: string;
  tags: string[];
  author: Person;
  category: { name: string; slug: string };
  product: string | null;
  version: string | null;
  visibility: Visibility;
  state: ShownState;
  solved: boolean;
  /** Somebody other than the asker has answered. */
  answered: boolean;
  answers: number;
  /** `historic`: votes from an earlier platform, with nobody behind them. */
  meToo: { count: number; historic: number; mine: boolean };
  followers: number;
  following: boolean;
  createdAt: Date;
  editedAt: Date | null;
  locked: LockReason | null;
  /** Who is writing an answer. */
  claim: { name: string; username: string; until: Date; mine: boolean } | null;
  duplicateOf: ThreadLink | null;
  escalated: boolean;
  /** The reader asked it. */
  asker: boolean;
  /** The reader asked it, and is asked whether it is solved. */
  nudged: boolean;
  /** For agents, or for whose case it is. */
  case: { number: number; state: CaseState; forAgent: boolean } | null;
  can: ThreadCan;
};

const yes = (decision: Decision) => decision === true;

/** `helper`: at least one of the reader's answers was accepted somewhere. */
export function threadCan(actor: Actor, facts: ThreadFacts, helper: boolean): ThreadCan {
  const here = !facts.converted && !facts.gone;
  return {
    answer: canAnswer(actor, facts),
    meToo: canMeToo(actor, facts),
    edit: yes(canEditThread(actor, facts)),
    claim: yes(canClaim(actor, facts)),
    askInfo: yes(canAskForInfo(actor, facts, helper)),
    escalate: yes(canAskForEscalation(actor, facts)),
    reopen: yes(canReopen(actor, facts)),
    lock: yes(canLock(actor, facts)),
    move: yes(canMoveThread(actor, facts)),
    convert: yes(canConvert(actor)) && !facts.converted,
    hide: yes(canHideThread(actor, facts)),
    makePrivate: hasRole(actor, "agent") && here,
    makeArticle: isStaff(actor) && here,
    report: here && mayReport(actor, facts),
  };
}
