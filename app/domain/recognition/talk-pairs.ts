import type { Target } from "./ledger-rows.ts";
import type { Pair } from "./recognised.ts";
import type { Turn } from "./turn.ts";

/** The claims of raiseDiscussion. */
export function talkPairs(turn: Turn, word: Target): Pair[] {
  const container = turn.container(word);
  const writerId = word.authorId;
  if (!container || !writerId) return [];
  const pairs: Pair[] = [[container.id, writerId]];
  return container.authorId ? [...pairs, [container.authorId, writerId]] : pairs;
}
