import type { Facts } from "../facts.ts";
import type { RuleConfigs } from "../rule-config.ts";

/** So many times more than usual is no busy morning. */
const TIMES_USUAL = 4;

/** One of many accounts opened at once. A community too young to know what is usual does not ask. */
export function burst(config: RuleConfigs["burst"], facts: Facts): string | null {
  const opened = facts.opened[config.minutes];
  if (facts.edit || !opened || opened.usual === null) return null;
  if (config.withLink && facts.strange.length === 0) return null;
  const many = opened.near >= config.accounts && opened.near >= opened.usual * TIMES_USUAL;
  return many ? `${opened.near}` : null;
}
