import { FACETS, type Facet, MAX_COUNTED, noFacets, type SearchFacets } from "../engine.ts";
import type { Run } from "../run.ts";
import { filtersOf } from "./filters.ts";
import { collector, type Found, type Wanted, type Way, whereSql, wordColumn } from "./find.server.ts";

const COLUMN: Record<Facet, string> = {
  kind: "kind",
  category: "category_id",
  state: "state",
  language: "language",
};

type Counts = { total: number; facets: { facet: Facet; value: string; count: number }[] };

/** Counts what matches by some facets, one of which is counted as if nothing were filtered by it. */
async function countBy(
  run: Run,
  wanted: Wanted,
  way: Way,
  facets: readonly Facet[],
  unfiltered?: Facet,
): Promise<Counts> {
  const { add, parameters } = collector();
  const counted = facets.map(
    (
      facet,
    ) => `select '${facet}' as facet, coalesce(${COLUMN[facet]}::text, '') as value, count(*)::int as count
      from matched group by 2`,
  );
  const [counts] = await run<Counts>(
    `with found as materialized (
      select kind, category_id, state, language from search_documents
      where ${whereSql(wanted, way, wordColumn(wanted.understood), add, unfiltered)}
    ), matched as materialized (select * from found limit ${MAX_COUNTED})
    select (select count(*) from matched)::int as total,
      ${counted.length > 0 ? `(select coalesce(json_agg(f), '[]') from (${counted.join(" union all ")}) f)` : "'[]'::json"} as facets`,
    parameters,
  );
  return counts!;
}

export type Counted = { total: number; facets: SearchFacets | null };

/**
 * How much matches, up to `MAX_COUNTED`, and what it could be narrowed to. A facet that is filtered by is counted without
 * its filter, so that people see what else there is; each of those is a statement of its own, all at once.
 */
export async function countMatches(run: Run, wanted: Wanted, way: Way): Promise<Counted> {
  const filters = filtersOf(wanted.query);
  const free = FACETS.filter((facet) => filters[facet] === undefined);
  const [all, ...others] = await Promise.all([
    countBy(run, wanted, way, wanted.query.facets ? free : []),
    ...(wanted.query.facets
      ? FACETS.filter((facet) => filters[facet] !== undefined).map((facet) =>
          countBy(run, wanted, way, [facet], facet),
        )
      : []),
  ]);
  if (!wanted.query.facets) return { total: all.total, facets: null };
  const facets = noFacets();
  for (const { facet, value, count } of [all, ...others].flatMap((one) => one.facets))
    if (value !== "") facets[facet][value] = count;
  return { total: all.total, facets };
}

/** The same of what was found loosely, which is few. */
export function countFound({ facets: rows }: Pick<Found, "facets">): SearchFacets {
  const facets = noFacets();
  for (const row of rows) {
    for (const facet of FACETS) {
      const value = row[facet];
      if (value !== "") facets[facet][value] = (facets[facet][value] ?? 0) + 1;
    }
  }
  return facets;
}
