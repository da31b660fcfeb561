import type { RuleEffect, RuleKind, RuleMode } from "#db/schema/screening.ts";
import type { Facts } from "./facts.ts";
import type { RuleConfig, RuleConfigs } from "./rule-config.ts";
import { burst } from "./rules/burst.ts";
import { duplicate } from "./rules/duplicate.ts";
import { fastTyping } from "./rules/fast-typing.ts";
import { firstPosts } from "./rules/first-posts.ts";
import { links } from "./rules/links.ts";
import { sameHost } from "./rules/same-host.ts";
import { words } from "./rules/words.ts";

export type ScreeningRule = {
  id: string;
  kind: RuleKind;
  mode: RuleMode;
  effect: RuleEffect;
  language: "en" | "fr" | null;
  belowTrust: number | null;
  config: RuleConfig;
};

/** `detail` says what was caught: a word, a site, a count. */
export type Hit = { rule: ScreeningRule; detail: string };

/** Each kind: what it found, or null. */
const RULES: { [K in RuleKind]: (config: RuleConfigs[K], facts: Facts, ruleId: string) => string | null } = {
  first_posts: firstPosts,
  links,
  words,
  duplicate,
  fast_typing: fastTyping,
  burst,
  same_host: sameHost,
};

/** Whether a rule is meant for this person and this language at all. */
export const concerns = (rule: ScreeningRule, who: { trust: number; language: string }): boolean =>
  rule.mode !== "off" &&
  (rule.language === null || rule.language === who.language) &&
  (rule.belowTrust === null || who.trust < rule.belowTrust);

export function evaluateRules(rules: readonly ScreeningRule[], facts: Facts): Hit[] {
  return rules.flatMap((rule) => {
    if (!concerns(rule, facts)) return [];
    const check = RULES[rule.kind] as (config: RuleConfig, facts: Facts, ruleId: string) => string | null;
    const detail = check(rule.config, facts, rule.id);
    return detail === null ? [] : [{ rule, detail }];
  });
}
