import type { Facts } from "../facts.ts";
import type { RuleConfigs } from "../rule-config.ts";

/** A word or two is typed in a moment. */
const WORDS_TO_TIME = 5;

/** Sent sooner after its form was opened than a person can write. */
export function fastTyping({ minMs }: RuleConfigs["fast_typing"], facts: Facts): string | null {
  if (facts.edit || facts.typedMs === null || facts.text.words.length < WORDS_TO_TIME) return null;
  return facts.typedMs < minMs ? `${Math.round(facts.typedMs)}` : null;
}
