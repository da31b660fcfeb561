import type { Actor } from "#app/domain/core/actor.ts";
import type { Locale } from "#app/i18n/index.ts";
import type { Sql } from "#db/types.ts";
import type { SearchEngine, SearchKind } from "#search/engine.ts";
import { hydrateHits } from "./hydrate-hits.server.ts";
import { audiencesOf } from "./policy.ts";
import type { Suggestion } from "./suggestion.ts";

type Suggest = {
  q: string;
  kinds?: readonly SearchKind[] | undefined;
  locale: Locale;
  limit: number;
  /** The last word may be unfinished. */
  asYouType: boolean;
};

/** The best few of what this reader may see, in order; empty for an empty query. */
export async function suggest(
  sql: Sql,
  engine: SearchEngine,
  actor: Actor,
  { q, kinds, locale, limit, asYouType }: Suggest,
): Promise<Suggestion[]> {
  const answer = await engine.search({
    q,
    ...(kinds && { kinds }),
    language: locale,
    audiences: audiencesOf(actor),
    asYouType,
    limit,
  });
  const rows = await hydrateHits(sql, actor, { hits: answer.hits, locale });
  return rows.map(({ kind, id, href, title, excerpt, state, stateName, good }) => ({
    kind,
    id,
    href,
    title,
    excerpt,
    state,
    stateName,
    good,
  }));
}
