import { creditIdea } from "./credit-idea.ts";
import type { Target } from "./ledger-rows.ts";
import { raiseDiscussion } from "./raise-discussion.ts";
import type { Turn } from "./turn.ts";

type Change = Partial<Pick<Target, "hidden" | "deleted" | "emptied">>;

const isOwnSeen = ({ hidden, deleted }: Target) => !hidden && !deleted;

/** Content is out of sight from now on, or back: so is all that was earned with it, and with what is under it. */
export function changeSight(turn: Turn, named: Target, change: Change): void {
  const target = turn.root(named);
  const before = isOwnSeen(target);
  Object.assign(turn.change(target), change);
  const after = isOwnSeen(target);
  if (before !== after && target.raises) raiseDiscussion(turn, target, after ? 1 : -1);
  touchAll(turn, target);
  if (before === after) return;
  for (const word of wordsUnder(turn, target)) {
    if (word.raises && isOwnSeen(word)) raiseDiscussion(turn, word, after ? 1 : -1, { within: false });
    turn.touchAbout(word.id);
    creditAgain(turn, word);
  }
  creditAgain(turn, target);
}

/** An idea that became a question bears two names. */
function touchAll(turn: Turn, target: Target): void {
  turn.touchAbout(target.id);
  if (target.twinId) turn.touchAbout(target.twinId);
}

function wordsUnder(turn: Turn, { kind, id, twinId }: Target): Target[] {
  const { state } = turn;
  if (kind !== "idea" && kind !== "thread") return [];
  return [...state.childrenOf(id), ...(twinId ? state.childrenOf(twinId) : [])];
}

/** Who wrote what became part of an idea has a part in what becomes of it. */
function creditAgain(turn: Turn, word: Target): void {
  if (word.kind === "comment" && word.credits.idea) creditIdea(turn, turn.target("idea", word.credits.idea));
}
