import type { Facts } from "../facts.ts";
import type { RuleConfigs } from "../rule-config.ts";
import { TRUST } from "../trust.ts";

const DAY_MS = 86_400_000;

/** Newcomers who all write of the same outside address. */
export function sameHost(config: RuleConfigs["same_host"], facts: Facts): string | null {
  const since = facts.now.getTime() - config.days * DAY_MS;
  const others = (site: string) =>
    facts.lately.filter(
      ({ hosts, trust, createdAt }) =>
        trust <= TRUST.new && createdAt.getTime() > since && hosts.includes(site),
    ).length;
  return facts.strange.find((site) => others(site) + 1 >= config.posts) ?? null;
}
