import { PREVIEW_PLACES } from "#app/domain/community/category-limits.ts";
import type { Sql } from "#db/types.ts";
import { storedWeightSql } from "./popularity.ts";

export type PreviewRow = {
  number: number;
  slug: string;
  title: string;
  votes: number;
  /** Places in Popular, from 1, with the half-life as it is and as it would be. */
  before: number;
  after: number;
};

/** Ideas that could come first are looked for among this many of the most popular, the newest and the most voted. */
const CANDIDATES_EACH = 100;

/** What another half-life would do to the first places of Popular in a category. Changes nothing. */
export async function halfLifePreview(
  sql: Sql,
  { categoryId, halfLifeDays }: { categoryId: string; halfLifeDays: number },
): Promise<PreviewRow[]> {
  const best = (order: string) => sql`(
    select i.id from ideas i where i.visibility = 'public' and i.merged_into_id is null and i.category_id = ${categoryId}
    order by ${sql.unsafe(order)} limit ${CANDIDATES_EACH})`;
  const days = `${Math.trunc(halfLifeDays)}::float8`;
  return sql<PreviewRow[]>`
    with candidates as (
      ${best("i.popularity desc, i.number desc")} union ${best("i.created_at desc, i.number desc")} union ${best("i.score desc, i.number desc")}
    ), weighed as (
      select i.number, i.slug, i.title, i.score as votes, i.popularity,
        coalesce((select sum(v.value * ${sql.unsafe(storedWeightSql("v.cast_at", days))}) from idea_votes v where v.idea_id = i.id and v.quarantined_at is null), 0)
          + i.historic_supports * ${sql.unsafe(storedWeightSql("i.created_at", days))} as next
      from candidates c join ideas i on i.id = c.id
    ), placed as (
      select number::int, slug, title, votes,
        (row_number() over (order by popularity desc, number desc))::int as before,
        (row_number() over (order by next desc, number desc))::int as after
      from weighed
    )
    select * from placed where before <= ${PREVIEW_PLACES} or after <= ${PREVIEW_PLACES} order by after`;
}
