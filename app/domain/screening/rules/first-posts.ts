import type { Facts } from "../facts.ts";
import type { RuleConfigs } from "../rule-config.ts";

/** The beginning of somebody's time here. */
export function firstPosts(config: RuleConfigs["first_posts"], facts: Facts): string | null {
  if (facts.edit || facts.published >= config.posts) return null;
  if (config.withLink && facts.strange.length === 0) return null;
  if (facts.waiting < config.whileWaiting) return null;
  return config.whileWaiting > 0 ? `${facts.waiting}` : (facts.strange[0] ?? `${facts.published + 1}`);
}
