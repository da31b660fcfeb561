import type { Facts } from "../facts.ts";
import type { RuleConfigs } from "../rule-config.ts";

const DAY_MS = 86_400_000;
const BITS = 64;

/** Shorter texts are often the same by chance: "I agree with this one." */
const WORDS_TO_COMPARE = 6;

/** The same text as another of the last days, or nearly. */
export function duplicate(config: RuleConfigs["duplicate"], facts: Facts): string | null {
  if (facts.text.words.length < WORDS_TO_COMPARE) return null;
  const since = facts.now.getTime() - config.days * DAY_MS;
  const apart = Math.floor((BITS * (100 - config.similarity)) / 100);
  const like = facts.lately.find(
    ({ distance, print, createdAt }) =>
      createdAt.getTime() > since && (print === facts.text.print || (distance !== null && distance <= apart)),
  );
  return like ? like.print : null;
}
