import { EXPECTED_CATEGORY_COUNTERS, EXPECTED_COUNTERS } from "#app/domain/ideas/expected-counters.ts";
import { sql } from "#tests/support/database.ts";

/** Ideas and categories whose counters are not what the rows say; empty when all is well. */
export async function wrongCounters(): Promise<unknown[]> {
  const ideas = await sql.unsafe(`
    select i.number, i.promotes, e.promotes as "promotesShould", i.demotes, e.demotes as "demotesShould",
      i.popularity, e.popularity as "popularityShould", i.comment_count, e.comment_count as "commentsShould",
      i.follower_count, e.follower_count as "followersShould"
    from ideas i join (${EXPECTED_COUNTERS}) e on e.id = i.id
    where (i.promotes, i.demotes, i.comment_count, i.follower_count) is distinct from
      (e.promotes, e.demotes, e.comment_count, e.follower_count)
      or abs(i.popularity - e.popularity) > 1e-9 * greatest(1, abs(e.popularity))`);
  const categories = await sql.unsafe(`
    select c.slug, c.idea_count, e.idea_count as should from categories c
    join (${EXPECTED_CATEGORY_COUNTERS}) e on e.id = c.id where c.idea_count <> e.idea_count`);
  return [...ideas, ...categories];
}
