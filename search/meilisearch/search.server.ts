import type { Meilisearch, MultiSearchQueryWithFederation } from "meilisearch";
import {
  FACETS,
  type Facet,
  MAX_COUNTED,
  noFacets,
  SEARCH_KINDS,
  type SearchAnswer,
  type SearchFacets,
  type SearchHit,
  type SearchQuery,
} from "../engine.ts";
import { type QueryWords, queryWords } from "../query-words.ts";
import { correctedWords } from "./corrected.ts";
import { filtersOf, otherLanguage, ownLanguage } from "./filter.ts";
import type { Indexes } from "./indexes.server.ts";
import { CLOSE, markedParts, OPEN } from "./marked-parts.ts";
import { keyOf, NO_LANGUAGE, type StoredDocument } from "./stored-document.ts";

/** Words of an excerpt. */
const EXCERPT_WORDS = 32;
/** What a document in another language is worth beside one in the reader's. */
const OTHER_LANGUAGE = 0.85;

/** What is looked for, in the engine's own few operators: nothing that was typed is one but quotation marks. */
const toText = ({ words, phrases }: QueryWords) =>
  [...words, ...phrases.map((phrase) => `"${phrase.join(" ")}"`)].join(" ");

const isActive = (query: SearchQuery, facet: Facet) =>
  ({
    kind: query.kinds !== undefined,
    category: query.categoryId !== undefined,
    state: query.state !== undefined,
    language: query.onlyLanguage !== undefined,
  })[facet];

async function findHits(client: Meilisearch, indexes: Indexes, query: SearchQuery, q: string) {
  const shared = {
    q,
    matchingStrategy: "frequency" as const,
    attributesToRetrieve: ["key", "kind", "id", "language"],
    attributesToHighlight: ["title", "text"],
    attributesToCrop: ["text"],
    cropLength: EXCERPT_WORDS,
    highlightPreTag: OPEN,
    highlightPostTag: CLOSE,
  };
  const languages = [
    { filter: ownLanguage(query.language), weight: 1 },
    { filter: otherLanguage(query.language), weight: OTHER_LANGUAGE },
  ];
  const queries: MultiSearchQueryWithFederation[] = (query.kinds ?? SEARCH_KINDS).flatMap((kind) =>
    languages.map(({ filter, weight }) => ({
      ...shared,
      indexUid: indexes.of(kind),
      filter: [...filtersOf(query), filter],
      federationOptions: { weight },
    })),
  );
  const federation = { limit: query.limit, offset: query.offset ?? 0 };
  return client.multiSearch<{ federation: typeof federation; queries: typeof queries }, StoredDocument>({
    federation,
    queries,
  });
}

/** How many match, and by which facets; one that is filtered by may be counted as if it were not. */
async function count(
  client: Meilisearch,
  indexes: Indexes,
  query: SearchQuery,
  q: string,
  facets: readonly Facet[],
  unfiltered?: Facet,
) {
  const kinds = unfiltered === "kind" ? SEARCH_KINDS : (query.kinds ?? SEARCH_KINDS);
  const names = kinds.map(indexes.of);
  const answer = await client.multiSearch({
    federation: {
      limit: 0,
      facetsByIndex: Object.fromEntries(names.map((name) => [name, [...facets]])),
      mergeFacets: {},
    },
    queries: names.map((indexUid) => ({
      indexUid,
      q,
      matchingStrategy: "frequency" as const,
      filter: filtersOf(query, unfiltered),
    })),
  });
  return { total: answer.estimatedTotalHits ?? 0, counts: answer.facetDistribution ?? {} };
}

async function countAll(
  client: Meilisearch,
  indexes: Indexes,
  query: SearchQuery,
  q: string,
): Promise<{ total: number; facets: SearchFacets | null }> {
  const free = FACETS.filter((facet) => !isActive(query, facet));
  const active = query.facets ? FACETS.filter((facet) => isActive(query, facet)) : [];
  const [all, ...others] = await Promise.all([
    count(client, indexes, query, q, query.facets ? free : []),
    ...active.map((facet) => count(client, indexes, query, q, [facet], facet)),
  ]);
  if (!query.facets) return { total: all.total, facets: null };
  const facets = noFacets();
  for (const { counts } of [all, ...others]) {
    for (const facet of FACETS) {
      for (const [value, times] of Object.entries(counts[facet] ?? {}))
        if (value !== "" && value !== NO_LANGUAGE && times > 0) facets[facet][value] = times;
    }
  }
  return { total: all.total, facets };
}

/** Answers a query from Meilisearch: one ranked list over the indexes of all kinds. */
export async function searchMeilisearch(
  client: Meilisearch,
  indexes: Indexes,
  query: SearchQuery,
): Promise<SearchAnswer> {
  const asked = queryWords(query.q);
  const nothing = asked.words.length === 0 || query.kinds?.length === 0 || query.audiences.length === 0;
  if (nothing)
    return {
      engine: "meilisearch",
      hits: [],
      total: 0,
      facets: query.facets ? noFacets() : null,
      corrected: null,
    };
  const q = toText(asked);
  const [answer, counted] = await Promise.all([
    findHits(client, indexes, query, q),
    query.asYouType ? null : countAll(client, indexes, query, q),
  ]);
  const hits = answer.hits.map((hit): SearchHit => {
    const text = markedParts(hit._formatted?.text ?? "");
    return {
      key: keyOf(hit.key),
      kind: hit.kind as SearchHit["kind"],
      id: hit.id,
      language: hit.language === NO_LANGUAGE ? "" : hit.language,
      score: hit._federation?.weightedRankingScore ?? 0,
      title: markedParts(hit._formatted?.title ?? ""),
      excerpt: text.some((part) => part.hit) ? text : [],
    };
  });
  return {
    engine: "meilisearch",
    hits,
    total: Math.min(MAX_COUNTED, counted?.total ?? answer.estimatedTotalHits ?? hits.length),
    facets: counted?.facets ?? null,
    corrected: correctedWords(asked.words, hits),
  };
}
