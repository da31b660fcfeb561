import { MAX_COUNTED, type SearchKind, type SearchQuery } from "../engine.ts";
import type { Parameter, Run } from "../run.ts";
import { FACETS, type Facet, filtersOf } from "./filters.ts";
import { scoreSql } from "./score.ts";
import { allOf } from "./tsquery.ts";
import type { Understood } from "./understand.server.ts";

/** Documents whose rank is computed, the best by `prior` of those found; each costs tens of microseconds. */
const RANKED = 200;
const RANKED_TITLES = 120;
/** Documents with the words in their titles that are looked at. */
const TITLES = 400;

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
  /** Documents that match, up to `MAX_COUNTED`. */
  total: number;
  facets: { facet: Facet; value: string; count: number }[];
};

type Options = {
  query: SearchQuery;
  understood: Understood;
  /** What a document must have, without the filters. */
  words: string;
  /** Only among the documents that are best whatever is searched for. */
  hot: boolean;
  /** Spellings that are guessed although the word is known. */
  variants: boolean;
  /** Share of what the query tells that a document must have at least, 0 to 1. */
  covering: number;
};

const COLUMN: Record<Facet, string> = {
  kind: "kind",
  category: "category_id",
  state: "state",
  language: "language",
};

/** One statement with its parameters, as it grows. */
function collector() {
  const parameters: Parameter[] = [];
  const places = new Map<string | number, string>();
  const add = (value: string | number) => {
    const place = places.get(value) ?? `$${parameters.push(value)}`;
    places.set(value, place);
    return place;
  };
  return { parameters, add };
}

/**
 * Finds, ranks and counts in one statement. A common table expression is planned for all its rows but made as they are
 * asked for: so Postgres takes the index, and stops after the rows wanted. Only the best of them by `prior` are ranked.
 */
export async function find(run: Run, options: Options): Promise<Found> {
  const { query, understood, words, hot, variants, covering } = options;
  const { add, parameters } = collector();
  const filters = filtersOf(query);
  const audiences = `audience = any(${add(`{${query.audiences.join(",")}}`)}::text[])`;
  const where = (column: string, but?: Facet) => {
    const kept = FACETS.filter((facet) => facet !== but).flatMap((facet) => filters[facet] ?? []);
    return `${column} @@ ${add(allOf([words, ...understood.phrases, ...kept]))}::tsquery and ${audiences}${hot ? " and hot" : ""}`;
  };
  const phrased = understood.phrases.length > 0;
  // Words that every language leaves out are in the titles only.
  const column = understood.terms.every((term) => term.optional) ? "title_search" : "search";
  const { score, lateral } = scoreSql(
    { terms: understood.terms, documents: understood.documents, language: query.language, variants },
    add,
  );
  const first = (query.offset ?? 0) + query.limit;
  const wanted = Math.max(RANKED, first);
  const counted = query.facets
    ? FACETS.map((facet) => facetSql(facet, filters[facet] ? where(column, facet) : null)).join(" union all ")
    : "";
  const text = `
    with found as materialized (
      select ctid as place, prior, kind, category_id, state, language from search_documents where ${where(column)}
    ), matched as materialized (select * from found limit ${MAX_COUNTED}
    ), found_titles as materialized (
      select ctid as place, prior from search_documents where ${where("title_search")}
    ), titled as materialized (select * from found_titles limit ${phrased ? 0 : TITLES}
    ), scored as materialized (
      select d.key, d.kind, d.target_id as id, d.language, s.covered, ${score} as score from search_documents d ${lateral}
      where d.ctid = any(array(
        (select place from matched order by prior desc limit ${wanted}) union
        (select place from titled order by prior desc limit ${RANKED_TITLES})))
    ), kept as (select * from scored where covered >= ${add(covering)}::float8
    ), shown as (
      select * from kept order by score desc, key limit ${add(query.limit)}::int offset ${add(query.offset ?? 0)}::int
    )
    select ${covering > 0 ? "(select count(*) from kept)" : "greatest((select count(*) from matched), (select count(*) from titled))"}::int as total,
      (select coalesce(json_agg(json_build_object('key', s.key, 'kind', s.kind, 'id', s.id, 'language', s.language,
        'score', s.score, 'title', d.title, 'text', d.text) order by s.score desc, s.key), '[]')
        from shown s join search_documents d on d.key = s.key) as rows,
      ${counted ? `(select coalesce(json_agg(f), '[]') from (${counted}) f)` : "'[]'::json"} as facets`;
  const [found] = await run<Found>(text, parameters);
  return found!;
}

/** Counts by one facet; one that is filtered by is counted as if it were not, so that people see what else there is. */
function facetSql(facet: Facet, unfiltered: string | null): string {
  const column = COLUMN[facet];
  const rows = unfiltered
    ? `(with others as materialized (select ${column} from search_documents where ${unfiltered})
        select * from others limit ${MAX_COUNTED}) o`
    : "matched";
  return `(select '${facet}' as facet, coalesce(${column}::text, '') as value, count(*)::int as count from ${rows} group by 1, 2)`;
}
