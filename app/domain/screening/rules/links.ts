import type { Facts } from "../facts.ts";
import { siteOf } from "../known-hosts.ts";
import type { RuleConfigs } from "../rule-config.ts";

/** Too many links, or one to where none should lead. */
export function links(config: RuleConfigs["links"], { text, strange }: Facts): string | null {
  const refused = new Set(config.hosts.map(siteOf));
  const named = text.sites.find((site) => refused.has(site));
  if (named) return named;
  if (config.unknown && strange.length > 0) return strange[0]!;
  return config.max !== null && text.links.length > config.max ? `${text.links.length}` : null;
}
