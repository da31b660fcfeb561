import { SYSTEM } from "#app/domain/core/actor.ts";
import { canVote, type IdeaFacts } from "./policy.ts";

/** What a vote control shows. */
export type VoteState = {
  promotes: number;
  demotes: number;
  /** The reader's own vote. */
  mine: 1 | 0 | -1;
  /** Which votes the idea takes at all; whether this person may cast one is seen when they try. */
  open: "both" | "promote" | "closed";
};

/** Which votes an idea takes, whoever asks. */
export function votesTaken(facts: IdeaFacts): VoteState["open"] {
  if (canVote(SYSTEM, facts, 1) !== true) return "closed";
  return canVote(SYSTEM, facts, -1) === true ? "both" : "promote";
}
