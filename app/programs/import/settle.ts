import { storedWeightSql } from "#app/domain/ideas/popularity.ts";
import type { Sql } from "#db/types.ts";

/**
 * After rows went in by themselves: every counter that rows decide, made again from the rows. Historic supports weigh in
 * Popular as if all had been given on the day the idea was posted: nobody knows better.
 */
export async function settleCounters(sql: Sql): Promise<void> {
  const cast = storedWeightSql("v.cast_at", "c.half_life_days");
  const posted = storedWeightSql("i.created_at", "c.half_life_days");
  await sql.unsafe(`
    with votes as (
      select v.idea_id, count(*) filter (where v.value = 1) as promotes, count(*) filter (where v.value = -1) as demotes,
        sum(v.value * ${cast}) as popularity
      from idea_votes v join ideas i on i.id = v.idea_id join categories c on c.id = i.category_id group by 1
    ), comments as (
      select coalesce(i.merged_into_id, i.id) as idea_id, count(*) as comments, max(k.created_at) as last_at
      from idea_comments k join ideas i on i.id = k.idea_id
      where k.visibility = 'public' and k.deleted_at is null group by 1
    ), follows as (select idea_id, count(*) as followers from idea_follows group by 1),
    wanted as (
      select i.id, coalesce(votes.promotes, 0) as promotes, coalesce(votes.demotes, 0) as demotes,
        coalesce(votes.popularity, 0) + i.historic_supports * ${posted} as popularity,
        coalesce(comments.comments, 0) as comments, coalesce(follows.followers, 0) as followers,
        greatest(i.created_at, comments.last_at, i.status_changed_at) as last_at
      from ideas i join categories c on c.id = i.category_id
      left join votes on votes.idea_id = i.id left join comments on comments.idea_id = i.id
      left join follows on follows.idea_id = i.id
    )
    update ideas i set promotes = w.promotes, demotes = w.demotes, popularity = w.popularity, comment_count = w.comments,
      follower_count = w.followers, last_activity_at = w.last_at
    from wanted w where w.id = i.id and (i.promotes, i.demotes, i.popularity, i.comment_count, i.follower_count)
      is distinct from (w.promotes, w.demotes, w.popularity, w.comments, w.followers)`);
  await sql.unsafe(`
    update categories c set idea_count = coalesce(n.ideas, 0) from categories k
    left join (select category_id, count(*) as ideas from ideas where visibility = 'public' and merged_into_id is null group by 1) n
      on n.category_id = k.id
    where k.id = c.id and c.idea_count is distinct from coalesce(n.ideas, 0)`);
  await sql.unsafe("analyze members, ideas, idea_texts, idea_votes, idea_comments, categories");
}
