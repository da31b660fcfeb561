import type { Facet, SearchDocument, SearchQuery } from "../engine.ts";
import { anyOf } from "./tsquery.ts";

/** Names of values that stand among the words of a document, so that one index answers words and filters together. */
export const filterWords = ({ kind, categoryId, state, language }: SearchDocument): string[] => [
  `#kind:${kind}`,
  `#category:${categoryId ?? ""}`,
  `#state:${state}`,
  `#language:${language}`,
];

/** The filters of a query as tsqueries, by what they filter. */
export function filtersOf(query: SearchQuery): Partial<Record<Facet, string>> {
  const filters: Partial<Record<Facet, string>> = {};
  if (query.kinds) filters.kind = anyOf(query.kinds.map((kind) => `#kind:${kind}`));
  if (query.categoryId !== undefined) filters.category = anyOf([`#category:${query.categoryId}`]);
  if (query.state !== undefined) filters.state = anyOf([`#state:${query.state}`]);
  if (query.onlyLanguage !== undefined) filters.language = anyOf([`#language:${query.onlyLanguage}`]);
  return filters;
}
