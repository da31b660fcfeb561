import { storedWeightSql } from "./popularity.ts";

/**
 * SQL of what every idea's counters should be, made from the rows they count: `id, promotes, demotes, popularity,
 * comment_count, follower_count, last_comment_at`. Historic supports weigh in Popular as if all had been given on the
 * day the idea was posted: nobody knows better. Comments count for an idea and for all it was merged into.
 */
export const EXPECTED_COUNTERS = `
  with recursive up as (
    select id as idea_id, merged_into_id as ancestor_id from ideas where merged_into_id is not null
    union
    select up.idea_id, i.merged_into_id from up join ideas i on i.id = up.ancestor_id where i.merged_into_id is not null
  ), own as (
    select idea_id, count(*) as comments, max(created_at) as last_at from idea_comments
    where visibility = 'public' and deleted_at is null group by 1
  ), families as (
    select idea_id, sum(comments) as comments, max(last_at) as last_at
    from (select * from own union all select up.ancestor_id, own.comments, own.last_at from up join own using (idea_id)) o
    group by 1
  ), votes as (
    select v.idea_id, count(*) filter (where v.value = 1) as promotes, count(*) filter (where v.value = -1) as demotes,
      sum(v.value * ${storedWeightSql("v.cast_at", "c.half_life_days")}) as popularity
    from idea_votes v join ideas i on i.id = v.idea_id join categories c on c.id = i.category_id group by 1
  ), follows as (select idea_id, count(*) as followers from idea_follows group by 1)
  select i.id, coalesce(votes.promotes, 0)::int as promotes, coalesce(votes.demotes, 0)::int as demotes,
    coalesce(votes.popularity, 0) + i.historic_supports * ${storedWeightSql("i.created_at", "c.half_life_days")} as popularity,
    coalesce(families.comments, 0)::int as comment_count, coalesce(follows.followers, 0)::int as follower_count,
    families.last_at as last_comment_at
  from ideas i join categories c on c.id = i.category_id
  left join votes on votes.idea_id = i.id left join families on families.idea_id = i.id
  left join follows on follows.idea_id = i.id`;

/** Counters of categories: `id, idea_count`. */
export const EXPECTED_CATEGORY_COUNTERS = `
  select c.id, count(i.id)::int as idea_count from categories c
  left join ideas i on i.category_id = c.id and i.visibility = 'public' and i.merged_into_id is null group by c.id`;
