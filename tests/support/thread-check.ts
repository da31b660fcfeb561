import {
  EXPECTED_CATEGORY_THREADS,
  EXPECTED_POST_COUNTERS,
  EXPECTED_THREAD_COUNTERS,
} from "#app/domain/forum/expected-counters.ts";
import { threadState } from "#app/domain/forum/thread-state.ts";
import { threads } from "#db/schema/forum.ts";
import { db, sql } from "#tests/support/database.ts";

/** Threads, posts and categories whose counters or state are not what the rows say; empty when all is well. */
export async function wrongThreads(): Promise<unknown[]> {
  const counted = await sql.unsafe(`
    select t.number, t.answer_count, e.answer_count as answers_should, t.me_too_count, e.me_too_count as me_toos_should,
      t.follower_count, e.follower_count as followers_should, t.answered_at, e.answered_at as answered_should
    from threads t join (${EXPECTED_THREAD_COUNTERS}) e on e.id = t.id
    where (t.answer_count, t.me_too_count, t.follower_count, t.answered_at, t.last_answer_at) is distinct from
      (e.answer_count, e.me_too_count, e.follower_count, e.answered_at, e.last_answer_at)`);
  const posts = await sql.unsafe(`
    select p.number, p.helpful_count, e.helpful_count as should from posts p
    join (${EXPECTED_POST_COUNTERS}) e on e.id = p.id where p.helpful_count <> e.helpful_count`);
  const categories = await sql.unsafe(`
    select c.slug, c.thread_count, e.thread_count as should from categories c
    join (${EXPECTED_CATEGORY_THREADS}) e on e.id = c.id where c.thread_count <> e.thread_count`);
  const rows = await db.select().from(threads);
  const states = rows
    .filter((row) => row.state !== threadState(row))
    .map((row) => ({ number: row.number, state: row.state, should: threadState(row) }));
  const dangling = await sql`
    select t.number, 'accepted but gone' as wrong from threads t join posts p on p.id = t.accepted_post_id
    where p.deleted_at is not null or p.thread_id <> t.id`;
  return [...counted, ...posts, ...categories, ...states, ...dangling];
}
