import type { Actor } from "#app/domain/core/actor.ts";
import type { Locale } from "#app/i18n/index.ts";
import type { Sql } from "#db/types.ts";
import { MAX_COUNTED, type SearchEngine, type SearchKind } from "#search/engine.ts";
import { type NamedFacets, nameFacets } from "./facet-names.server.ts";
import { hydrateHits } from "./hydrate-hits.server.ts";
import { RESULTS } from "./limits.ts";
import { audiencesOf } from "./policy.ts";
import type { SearchRow } from "./search-row.ts";

export type SearchFilters = {
  /** One kind; all of them mixed without. */
  kind?: SearchKind | undefined;
  /** Id of a category of the community or of the FAQ. */
  category?: string | undefined;
  /** A thread's state or an idea's status. */
  state?: string | undefined;
  language?: string | undefined;
};

export type SearchResults = {
  rows: SearchRow[];
  /** Exact below `capped`. */
  total: number;
  /** There are at least `total`. */
  capped: boolean;
  facets: NamedFacets;
  /** What was searched for, when words were mended; null when nothing was. */
  corrected: string | null;
  engine: SearchEngine["name"];
  page: number;
  pages: number;
};

type Search = { q: string; filters: SearchFilters; locale: Locale; page: number; now?: Date };

/** A page of everything that fits, best first, with what it could be narrowed to. Pages go as far as is counted. */
export async function searchCommunity(
  sql: Sql,
  engine: SearchEngine,
  actor: Actor,
  { q, filters, locale, page: asked, now = new Date() }: Search,
): Promise<SearchResults> {
  const page = Math.min(Math.max(1, asked), Math.ceil(MAX_COUNTED / RESULTS));
  const answer = await engine.search({
    q,
    language: locale,
    audiences: audiencesOf(actor),
    limit: RESULTS,
    offset: (page - 1) * RESULTS,
    facets: true,
    ...(filters.kind && { kinds: [filters.kind] }),
    ...(filters.category && { categoryId: filters.category }),
    ...(filters.state && { state: filters.state }),
    ...(filters.language && { onlyLanguage: filters.language }),
  });
  const [rows, facets] = await Promise.all([
    hydrateHits(sql, actor, { hits: answer.hits, locale, now }),
    nameFacets(sql, answer.facets, locale),
  ]);
  return {
    rows,
    // What went out of sight since the engine last heard of it is not counted either.
    total: Math.max(0, answer.total - (answer.hits.length - rows.length)),
    capped: answer.total >= MAX_COUNTED,
    facets,
    corrected: answer.corrected,
    engine: answer.engine,
    page,
    pages: Math.max(1, Math.ceil(Math.min(answer.total, MAX_COUNTED) / RESULTS)),
  };
}
