import {
  EXPECTED_CATEGORY_THREADS,
  EXPECTED_POST_COUNTERS,
  EXPECTED_THREAD_COUNTERS,
} from "#app/domain/forum/expected-counters.ts";
import type { Sql } from "#db/types.ts";

/** Threads that got something new have no last writer until this has found out who it is. */
export async function settleForum(sql: Sql): Promise<void> {
  // First, or Postgres plans for the empty tables it last saw.
  await sql.unsafe("analyze members, threads, thread_texts, posts, post_votes, thread_comments, categories");
  await sql.unsafe(`
    update posts p set helpful_count = w.helpful_count from (${EXPECTED_POST_COUNTERS}) w
    where w.id = p.id and p.helpful_count <> w.helpful_count`);
  await sql.unsafe(`
    update threads t set answer_count = w.answer_count, me_too_count = w.me_too_count,
      follower_count = w.follower_count, answered_at = w.answered_at, last_answer_at = w.last_answer_at, state = w.state
    from (${EXPECTED_THREAD_COUNTERS}) w where w.id = t.id
      and (t.answer_count, t.me_too_count, t.follower_count, t.answered_at, t.last_answer_at, t.state)
        is distinct from (w.answer_count, w.me_too_count, w.follower_count, w.answered_at, w.last_answer_at, w.state)`);
  await sql.unsafe(`
    update threads t set last_writer_id = l.author_id, last_activity_at = greatest(t.last_activity_at, l.created_at)
    from threads x cross join lateral (
      select author_id, created_at from (
        select x.author_id, x.created_at
        union all select p.author_id, p.created_at from posts p
          where p.thread_id = x.id and p.visibility = 'public' and p.deleted_at is null
        union all select c.author_id, c.created_at from thread_comments c
          where c.thread_id = x.id and c.visibility = 'public' and c.deleted_at is null
      ) written order by created_at desc limit 1
    ) l where x.id = t.id and t.last_writer_id is null`);
  await sql.unsafe(`
    update categories c set thread_count = w.thread_count from (${EXPECTED_CATEGORY_THREADS}) w
    where w.id = c.id and c.thread_count <> w.thread_count`);
}
