import { FACETS, type Facet, type SearchKind, type SearchQuery } from "../engine.ts";
import type { Parameter, Run } from "../run.ts";
import { filtersOf } from "./filters.ts";
import { scoreSql } from "./score.ts";
import { allOf } from "./tsquery.ts";
import type { Understood } from "./understand.server.ts";

/** Documents whose rank is computed, the best by `prior` of those found; each costs tens of microseconds. */
const RANKED = { submitted: 180, typing: 100 };
const RANKED_TITLES = { submitted: 100, typing: 60 };
/** Documents found that these are chosen from. */
const FOUND = { submitted: 500, typing: 250 };

export type FoundRow = {
  key: string;
  kind: SearchKind;
  id: string;
  language: string;
  score: number;
  title: string;
  text: string;
};

export type Found = {
  rows: FoundRow[];
  /** Documents that match, as far as they were looked at. */
  total: number;
  /** Of those that match loosely, what they could be narrowed to. */
  facets: Record<Facet, string>[];
};

export type Wanted = {
  query: SearchQuery;
  understood: Understood;
  /** What a document must have, without the filters. */
  words: string;
  /** Only among the documents that are best whatever is searched for. */
  hot: boolean;
};

type Loosely = {
  /** Share of what the query tells that a document must have at least, 0 to 1; spellings are guessed. */
  covering: number;
};

/** One statement's parameters, as it grows. */
export function collector() {
  const parameters: Parameter[] = [];
  const places = new Map<string | number, string>();
  const add = (value: string | number) => {
    const place = places.get(value) ?? `$${parameters.push(value)}`;
    places.set(value, place);
    return place;
  };
  return { parameters, add };
}

/** Words that every language leaves out are in the titles only. */
export const wordColumn = ({ terms }: Understood) =>
  terms.every((term) => term.optional) ? "title_search" : "search";

/** SQL condition on documents: the words and the filters, by one index; `but` a filter. */
export function whereSql(
  { query, understood, words, hot }: Wanted,
  column: string,
  add: (value: string | number) => string,
  but?: Facet,
): string {
  const filters = filtersOf(query);
  const kept = FACETS.filter((facet) => facet !== but).flatMap((facet) => filters[facet] ?? []);
  return `${column} @@ ${add(allOf([words, ...understood.phrases, ...kept]))}::tsquery
    and audience = any(${add(`{${query.audiences.join(",")}}`)}::text[])${hot ? " and hot" : ""}`;
}

/**
 * Finds and ranks in one statement. A common table expression is planned for all its rows but made as they are asked
 * for: so Postgres takes the index, and stops after the rows wanted. Only the best of them by `prior` are ranked.
 */
export async function find(run: Run, wanted: Wanted, loosely?: Loosely): Promise<Found> {
  const { query, understood } = wanted;
  const { add, parameters } = collector();
  const { terms, documents } = understood;
  const { score, lateral } = scoreSql(
    { terms, documents, language: query.language, variants: loosely !== undefined },
    add,
  );
  const pace = query.asYouType ? "typing" : "submitted";
  const end = (query.offset ?? 0) + query.limit;
  const rows = `${add(query.limit)}::int offset ${add(query.offset ?? 0)}::int`;
  const text = `
    with found as materialized (
      select ctid as place, prior from search_documents where ${whereSql(wanted, wordColumn(understood), add)}
    ), matched as materialized (select * from found limit ${add(Math.max(FOUND[pace], end))}::int
    ), found_titles as materialized (
      select ctid as place, prior from search_documents where ${whereSql(wanted, "title_search", add)}
    ), titled as materialized (select * from found_titles limit ${understood.phrases.length > 0 ? 0 : FOUND[pace]}
    ), scored as materialized (
      select d.key, d.kind, d.target_id as id, d.language, d.category_id as category, d.state, s.covered, ${score} as score
      from search_documents d ${lateral}
      where d.ctid = any(array(
        (select place from matched order by prior desc limit ${add(Math.max(RANKED[pace], end))}::int) union
        (select place from titled order by prior desc limit ${RANKED_TITLES[pace]})))
    ), kept as (select * from scored where covered >= ${add(loosely?.covering ?? 0)}::float8
    ), shown as (select * from kept order by score desc, key limit ${rows})
    select ${loosely ? "(select count(*) from kept)" : "greatest((select count(*) from matched), (select count(*) from titled))"}::int as total,
      (select coalesce(json_agg(json_build_object('key', s.key, 'kind', s.kind, 'id', s.id, 'language', s.language,
        'score', s.score, 'title', d.title, 'text', d.text) order by s.score desc, s.key), '[]')
        from shown s join search_documents d on d.key = s.key) as rows,
      ${loosely && query.facets ? "(select coalesce(json_agg(json_build_object('kind', kind, 'category', coalesce(category::text, ''), 'state', state, 'language', language)), '[]') from kept)" : "'[]'::json"} as facets`;
  const [found] = await run<Found>(text, parameters);
  return found!;
}
