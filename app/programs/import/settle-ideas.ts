import { EXPECTED_CATEGORY_COUNTERS, EXPECTED_COUNTERS } from "#app/domain/ideas/expected-counters.ts";
import type { Sql } from "#db/types.ts";

export async function settleIdeas(sql: Sql): Promise<void> {
  // First, or Postgres plans for the empty tables it last saw.
  await sql.unsafe("analyze members, ideas, idea_texts, idea_votes, idea_comments, categories");
  await sql.unsafe(`
    update ideas i set promotes = w.promotes, demotes = w.demotes, popularity = w.popularity,
      comment_count = w.comment_count, follower_count = w.follower_count,
      last_activity_at = greatest(i.created_at, w.last_comment_at, i.status_changed_at)
    from (${EXPECTED_COUNTERS}) w where w.id = i.id
      and (i.promotes, i.demotes, i.popularity, i.comment_count, i.follower_count)
        is distinct from (w.promotes, w.demotes, w.popularity, w.comment_count, w.follower_count)`);
  await sql.unsafe(`
    update categories c set idea_count = w.idea_count from (${EXPECTED_CATEGORY_COUNTERS}) w
    where w.id = c.id and c.idea_count <> w.idea_count`);
}
