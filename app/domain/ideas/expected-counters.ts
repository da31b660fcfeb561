import { storedWeightSql } from "./popularity.ts";

/**
 * SQL of what counters should be, made from the rows they count. Doctor, the imports and every command that recounts use
 * it, so that there is one truth. Votes in quarantine count nowhere. Nothing is grouped at the top: a condition on `id` around it reads one idea's own rows.
 */

/**
 * `id, promotes, demotes, popularity` of every idea, by the half-life its category has now. Historic supports weigh in
 * Popular as if all had been given on the day the idea was posted: nobody knows better.
 */
export const EXPECTED_VOTE_COUNTERS = `
  select i.id, v.promotes, v.demotes,
    v.popularity + i.historic_supports * ${storedWeightSql("i.created_at", "c.half_life_days")} as popularity
  from ideas i join categories c on c.id = i.category_id cross join lateral (
    select count(*) filter (where v.value = 1)::int as promotes, count(*) filter (where v.value = -1)::int as demotes,
      coalesce(sum(v.value * ${storedWeightSql("v.cast_at", "c.half_life_days")}), 0) as popularity
    from idea_votes v where v.idea_id = i.id and v.quarantined_at is null
  ) v`;

/** `id, promotes, demotes` of every comment. */
export const EXPECTED_COMMENT_VOTES = `
  select c.id, v.promotes, v.demotes from idea_comments c cross join lateral (
    select count(*) filter (where v.value = 1)::int as promotes, count(*) filter (where v.value = -1)::int as demotes
    from idea_comment_votes v where v.comment_id = c.id and v.quarantined_at is null
  ) v`;

/**
 * `id, comment_count, last_comment_at, follower_count` of every idea. Comments count for an idea and for all it was
 * merged into, at whatever depth.
 */
export const EXPECTED_FAMILY_COUNTERS = `
  select i.id, k.comment_count, k.last_comment_at,
    (select count(*) from idea_follows f where f.idea_id = i.id)::int as follower_count
  from ideas i cross join lateral (
    with recursive family as (
      select i.id union select m.id from ideas m join family f on m.merged_into_id = f.id
    )
    select count(*)::int as comment_count, max(c.created_at) as last_comment_at
    from family f join idea_comments c on c.idea_id = f.id where c.visibility = 'public' and c.deleted_at is null
  ) k`;

/** Both of them. */
export const EXPECTED_COUNTERS = `
  select v.id, v.promotes, v.demotes, v.popularity, k.comment_count, k.last_comment_at, k.follower_count
  from (${EXPECTED_VOTE_COUNTERS}) v join (${EXPECTED_FAMILY_COUNTERS}) k on k.id = v.id`;

/** `id, idea_count` of every category. */
export const EXPECTED_CATEGORY_COUNTERS = `
  select c.id, (select count(*) from ideas i where i.category_id = c.id and i.visibility = 'public'
    and i.merged_into_id is null)::int as idea_count from categories c`;
