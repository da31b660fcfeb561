import { FACETS, type Facet, type SearchQuery } from "../engine.ts";
import { NO_LANGUAGE } from "./stored-document.ts";

/** A value between quotation marks, so that nothing in it is part of the filter. */
const quoted = (value: string) => `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;

const oneOf = (attribute: string, values: readonly string[]) =>
  `${attribute} IN [${values.map(quoted).join(", ")}]`;

/** All of these must hold. Who may see what is always among them, and never taken from a request. */
export function filtersOf(query: SearchQuery, but?: Facet): string[] {
  const wanted: Partial<Record<Facet, string>> = {};
  if (query.categoryId !== undefined) wanted.category = oneOf("category", [query.categoryId]);
  if (query.state !== undefined) wanted.state = oneOf("state", [query.state]);
  if (query.onlyLanguage !== undefined) wanted.language = oneOf("language", [query.onlyLanguage]);
  const kept = FACETS.filter((facet) => facet !== but).flatMap((facet) => wanted[facet] ?? []);
  return [oneOf("audience", query.audiences), ...kept];
}

/** The reader's language and what is in none, and all the others. */
export const ownLanguage = (language: string) => oneOf("language", [language, NO_LANGUAGE]);
export const otherLanguage = (language: string) => `NOT ${ownLanguage(language)}`;
