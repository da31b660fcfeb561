import {
  EXPECTED_CATEGORY_THREADS,
  EXPECTED_POST_COUNTERS,
  EXPECTED_THREAD_COUNTERS,
  shownPostSql,
  threadStateSql,
} from "#app/domain/forum/expected-counters.ts";
import type { Check } from "./check.ts";

const WRONG_THREADS = `(t.answer_count, t.me_too_count, t.follower_count, t.answered_at, t.last_answer_at, t.state)
  is distinct from (w.answer_count, w.me_too_count, w.follower_count, w.answered_at, w.last_answer_at, w.state)`;

/** Threads whose solution is not one of their own answers that everybody can read, or is half noted. */
const WRONG_SOLUTION = `
  (t.accepted_post_id is not null) <> (t.solved_at is not null) or t.accepted_post_id is not null and not exists
    (select 1 from posts p where p.id = t.accepted_post_id and p.thread_id = t.id and ${shownPostSql("p")})`;

export const FORUM_CHECKS: readonly Check[] = [
  {
    name: "thread counters equal their answers, followers and those with the same problem, and its state follows",
    find: `select t.number, t.answer_count, w.answer_count as answers_counted, t.me_too_count,
      w.me_too_count as me_toos_counted, t.follower_count, w.follower_count as followers_counted, t.answered_at,
      w.answered_at as first_answered_at, t.last_answer_at, w.last_answer_at as last_answered_at, t.state,
      w.state as state_expected
      from threads t join (${EXPECTED_THREAD_COUNTERS}) w on w.id = t.id where ${WRONG_THREADS}`,
    fix: `update threads t set answer_count = w.answer_count, me_too_count = w.me_too_count,
      follower_count = w.follower_count, answered_at = w.answered_at, last_answer_at = w.last_answer_at, state = w.state
      from (${EXPECTED_THREAD_COUNTERS}) w where w.id = t.id and (${WRONG_THREADS})`,
  },
  {
    name: "helpful marks of answers equal their votes",
    find: `select p.number, p.helpful_count, w.helpful_count as counted from posts p
      join (${EXPECTED_POST_COUNTERS}) w on w.id = p.id where p.helpful_count <> w.helpful_count`,
    fix: `update posts p set helpful_count = w.helpful_count from (${EXPECTED_POST_COUNTERS}) w
      where w.id = p.id and p.helpful_count <> w.helpful_count`,
  },
  {
    name: "category counters equal their public threads",
    find: `select c.slug, c.thread_count, w.thread_count as counted from categories c
      join (${EXPECTED_CATEGORY_THREADS}) w on w.id = c.id where c.thread_count <> w.thread_count`,
    fix: `update categories c set thread_count = w.thread_count from (${EXPECTED_CATEGORY_THREADS}) w
      where w.id = c.id and c.thread_count <> w.thread_count`,
  },
  {
    name: "every solution is a public answer of its own question",
    find: `select t.number, t.accepted_post_id, t.solved_at from threads t where ${WRONG_SOLUTION}`,
    fix: `update threads t set accepted_post_id = null, accepted_by_id = null, solved_at = null, state = (
        select ${threadStateSql("s")} from (select t.kind, t.locked_at, null::uuid as accepted_post_id, t.escalated_at,
          t.needs_info_at, t.answered_at) s)
      where ${WRONG_SOLUTION}`,
  },
  {
    name: "every thread has its text",
    find: `select t.number, t.title from threads t where not exists
      (select 1 from thread_texts x where x.thread_id = t.id)`,
  },
  {
    name: "duplicates end at a thread that is no duplicate",
    find: `with recursive walk as (
        select id, number, duplicate_of_id as at, 1 as steps from threads where duplicate_of_id is not null
        union all select w.id, w.number, t.duplicate_of_id, w.steps + 1 from walk w join threads t on t.id = w.at
        where t.duplicate_of_id is not null and w.steps < 100
      ) select number from walk where steps >= 100`,
    advice: "Take the mark of a duplicate from one thread of the ring.",
  },
  {
    name: "remarks stand under an answer of their own thread",
    find: `select c.number from thread_comments c join posts p on p.id = c.post_id where p.thread_id <> c.thread_id`,
    fix: `update thread_comments c set thread_id = p.thread_id from posts p where p.id = c.post_id and p.thread_id <> c.thread_id`,
  },
];
