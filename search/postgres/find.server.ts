import { FACETS, type Facet, type SearchKind, type SearchQuery } from "../engine.ts";
import type { Parameter, Run } from "../run.ts";
import { filtersOf } from "./filters.ts";
import { scoreSql } from "./score.ts";
import { allOf } from "./tsquery.ts";
import type { Understood } from "./understand.server.ts";

/** While somebody types, each letter is a search: less is looked at. */
export const paceOf = ({ asYouType }: SearchQuery) => (asYouType ? "typing" : "submitted");

/** Documents whose rank is computed: those that tell most, the best by `prior` first; each costs tens of microseconds. */
const RANKED = { submitted: 140, typing: 50 };
/** Documents compared for that, by where the words were found. */
const CHOSEN = { submitted: 120, typing: 50 };
const CHOSEN_TITLES = { submitted: 60, typing: 30 };
/** Documents found that these are chosen from; of the hot ones, more, because many have a frequent word. */
const FOUND = { submitted: 500, typing: 250 };
const _FOUND_HOT = { submitted: 2000, typing: 1000 };

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

/** Which documents are looked for, by one scan of an index. */
export type Way = {
  /** What a document must have, without the filters. */
  words: string;
  /** Only among the documents that are best whatever is searched for. */
  hot: boolean;
};

export type Wanted = { query: SearchQuery; understood: Understood };

type Loosely = {
  /** Share of what the query tells that a document must have at least, 0 to 1; spellings are guessed. */
  covering: number;
};

/** One statement's parameters, as it grows. A text given again is the same parameter; a number may be of another type. */
export function collector() {
  const parameters: Parameter[] = [];
  const places = new Map<string, string>();
  const add = (value: string | number) => {
    const known = typeof value === "string" ? places.get(value) : undefined;
    if (known) return known;
    const place = `$${parameters.push(value)}`;
    if (typeof value === "string") places.set(value, place);
    return place;
  };
  return { parameters, add };
}

/** Words that every language leaves out are in the titles only. */
export const wordColumn = ({ terms }: Understood) =>
  terms.every((term) => term.optional) ? "title_search" : "search";

/** SQL condition on documents: the words and the filters, by one index; `but` a filter. */
export function whereSql(
  { query, understood }: Wanted,
  { words, hot }: Way,
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
export async function find(
  run: Run,
  wanted: Wanted,
  ways: readonly Way[],
  loosely?: Loosely,
): Promise<Found> {
  const { query, understood } = wanted;
  const { add, parameters } = collector();
  const { terms, documents } = understood;
  const { score, lateral, covered } = scoreSql(
    { terms, documents, language: query.language, variants: loosely !== undefined },
    add,
  );
  const pace = paceOf(query);
  const end = (query.offset ?? 0) + query.limit;
  const share = (rows: number) => add(Math.ceil(rows / ways.length ** 0.5));
  const scan = (name: string, way: Way, column: string, found: number, ranked: number) => ({
    ctes: `${name}_all as materialized (
        select ctid as place, prior from search_documents where ${whereSql(wanted, way, column, add)}
      ), ${name} as materialized (select * from ${name}_all limit ${share(found)}::int)`,
    best: `(select place from ${name} order by prior desc limit ${share(ranked)}::int)`,
    name,
  });
  const words = ways.map((way, at) =>
    scan(`words_${at}`, way, wordColumn(understood), Math.max(FOUND[pace], end), Math.max(CHOSEN[pace], end)),
  );
  // A phrase in a title is one in the words.
  const titles =
    understood.phrases.length > 0
      ? []
      : ways.map((way, at) => scan(`titles_${at}`, way, "title_search", FOUND[pace], CHOSEN_TITLES[pace]));
  const scans = [...words, ...titles];
  const text = `
    with ${scans.map(({ ctes }) => ctes).join(", ")}, chosen as materialized (
      select d.ctid as place, ${covered} as covered, d.prior from search_documents d
      where d.ctid = any(array(${scans.map(({ best }) => best).join(" union ")}))
    ), scored as materialized (
      select d.key, d.kind, d.target_id as id, d.language, d.category_id as category, d.state, ${score} as score
      from search_documents d ${lateral} where d.ctid = any(array(
        select place from chosen where covered >= ${add(loosely?.covering ?? 0)}::float8
        order by covered desc, prior desc limit ${add(Math.max(RANKED[pace], 2 * end))}::int))
    ), shown as (
      select * from scored order by score desc, key limit ${add(query.limit)}::int offset ${add(query.offset ?? 0)}::int
    )
    select ${loosely ? "(select count(*) from scored)" : `greatest(${scans.map(({ name }) => `(select count(*) from ${name})`).join(", ")})`}::int as total,
      (select coalesce(json_agg(json_build_object('key', s.key, 'kind', s.kind, 'id', s.id, 'language', s.language,
        'score', s.score, 'title', d.title, 'text', d.text) order by s.score desc, s.key), '[]')
        from shown s join search_documents d on d.key = s.key) as rows,
      ${loosely && query.facets ? "(select coalesce(json_agg(json_build_object('kind', kind, 'category', coalesce(category::text, ''), 'state', state, 'language', language)), '[]') from scored)" : "'[]'::json"} as facets`;
  const [found] = await run<Found>(text, parameters);
  return found!;
}
