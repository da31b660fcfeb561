import { type Locale, translator } from "#app/i18n/index.ts";
import { searchMessages } from "#app/i18n/messages/search.ts";
import { threadStateMessages } from "#app/i18n/messages/thread-states.ts";
import type { Translated } from "#db/columns.ts";
import { THREAD_STATES } from "#db/schema/forum.ts";
import type { Sql } from "#db/types.ts";
import type { SearchFacets } from "#search/engine.ts";

/** A value to narrow by, its name in the reader's language, and how many there are. */
export type FacetValue = { value: string; name: string; count: number };
export type NamedFacets = {
  kind: Record<string, number>;
  category: FacetValue[];
  state: FacetValue[];
  language: FacetValue[];
};

const NONE: SearchFacets = { kind: {}, category: {}, state: {}, language: {} };

/** Facets with names for people, most frequent first. */
export async function nameFacets(
  sql: Sql,
  facets: SearchFacets | null,
  locale: Locale,
): Promise<NamedFacets> {
  const { kind, category, state, language } = facets ?? NONE;
  const rows = await sql<{ id: string; name: Translated; ofArticles: boolean }[]>`
    select id::text, name, false as "ofArticles" from categories where id = any(${Object.keys(category)}::uuid[])
    union all select id::text, name, true from article_categories where id = any(${Object.keys(category)}::uuid[])
    union all select id, name, false from statuses where id = any(${Object.keys(state)}::text[])`;
  const others = new Set(rows.flatMap((row) => (row.ofArticles ? [] : [row.name[locale]])));
  const articles = translator(searchMessages, locale)("kind_article");
  // The FAQ may name its places as the community does its own: then they say whose they are.
  const nameOf = ({ name, ofArticles }: (typeof rows)[number]) =>
    ofArticles && others.has(name[locale]) ? `${name[locale]} (${articles})` : name[locale];
  const names = new Map(rows.map((row) => [row.id, nameOf(row)]));
  const t = translator(threadStateMessages, locale);
  for (const one of THREAD_STATES) names.set(one, t(one));
  const languages = new Intl.DisplayNames(locale, { type: "language" });
  for (const one of Object.keys(language)) names.set(one, languages.of(one) ?? one);
  const named = (counts: Record<string, number>): FacetValue[] =>
    Object.entries(counts)
      .flatMap(([value, count]) => {
        const name = names.get(value);
        return name ? [{ value, name, count }] : [];
      })
      .sort((one, other) => other.count - one.count || one.name.localeCompare(other.name, locale));
  return { kind, category: named(category), state: named(state), language: named(language) };
}
