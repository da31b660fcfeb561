import type { Facts } from "../facts.ts";
import type { RuleConfigs } from "../rule-config.ts";
import { wordsIn } from "../words-in.ts";

/** Whole words only, never parts of them: neither "Scunthorpe" nor "classic" is anybody's business. */
export function words(config: RuleConfigs["words"], facts: Facts, ruleId: string): string | null {
  if (!config.exact) return facts.stemmed[ruleId]?.[0] ?? null;
  const said = ` ${facts.text.words.join(" ")} `;
  return config.words.find((phrase) => said.includes(` ${wordsIn(phrase).join(" ")} `)) ?? null;
}
