/**
 * SQL of what counters should be, made from the rows they count. Doctor, the imports and every command that recounts use
 * it, so that there is one truth. Nothing is grouped at the top: a condition on `id` around it reads one row's own rows.
 */

/** What threadState() answers, in SQL: of a thread `t`, with its answered_at as given. */
export const threadStateSql = (t: string, answeredAt = `${t}.answered_at`): string => `case
    when ${t}.accepted_post_id is not null and ${t}.kind = 'question' then 'solved'
    when ${t}.locked_at is not null then 'locked'
    when ${t}.kind = 'discussion' then 'open'
    when ${t}.escalated_at is not null then 'escalated'
    when ${t}.needs_info_at is not null then 'needs_info'
    when ${answeredAt} is not null then 'answered'
    else 'unanswered' end`;

/** A post that is read and counted. */
export const shownPostSql = (p: string): string => `${p}.visibility = 'public' and ${p}.deleted_at is null`;

/** `id, answer_count, me_too_count, follower_count, answered_at, last_answer_at, state` of every thread. */
export const EXPECTED_THREAD_COUNTERS = `
  select t.id, p.answer_count, p.answered_at, p.last_answer_at,
    (select count(*) from thread_me_toos m where m.thread_id = t.id)::int as me_too_count,
    (select count(*) from thread_follows f where f.thread_id = t.id)::int as follower_count,
    ${threadStateSql("t", "p.answered_at")} as state
  from threads t cross join lateral (
    select count(*)::int as answer_count, max(p.created_at) as last_answer_at,
      min(p.created_at) filter (where p.author_id <> t.author_id) as answered_at
    from posts p where p.thread_id = t.id and ${shownPostSql("p")}
  ) p`;

/** `id, helpful_count` of every post. Votes in quarantine are not counted. */
export const EXPECTED_POST_COUNTERS = `
  select p.id, (select count(*) from post_votes v where v.post_id = p.id and v.quarantined_at is null)::int as helpful_count
  from posts p`;

/** `id, thread_count` of every category. */
export const EXPECTED_CATEGORY_THREADS = `
  select c.id, (select count(*) from threads t where t.category_id = c.id and t.visibility = 'public'
    and t.converted_idea_id is null)::int as thread_count from categories c`;
