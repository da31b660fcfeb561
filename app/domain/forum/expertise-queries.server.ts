import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";

/** What a helper says to know about. */
export type Expertise = { categoryIds: string[]; tags: string[] };

export async function loadExpertise(sql: Sql, actor: MemberActor): Promise<Expertise> {
  const [row] = await sql<Expertise[]>`
    select category_ids as "categoryIds", tags from helper_expertise where member_id = ${actor.id}`;
  return row ?? { categoryIds: [], tags: [] };
}

/** What their accepted answers were about, most first. */
export type Proven = {
  categories: { id: string; answers: number }[];
  tags: { tag: string; answers: number }[];
};

/** More would be everything somebody ever touched. */
const TAGS_SHOWN = 12;
/** Answers looked at: the latest say what somebody knows today. */
const ANSWERS_READ = 500;

/** What a helper has proved to know about: where their answers were accepted. */
export async function provenExpertise(sql: Sql, actor: MemberActor): Promise<Proven> {
  const [row] = await sql<[Proven]>`
    with solved as materialized (
      select t.id, t.category_id, t.tags from (
        select id, thread_id from posts
        where author_id = ${actor.id} and visibility = 'public' and deleted_at is null
        order by created_at desc, number desc limit ${ANSWERS_READ}) p
      join threads t on t.id = p.thread_id and t.accepted_post_id = p.id and t.visibility = 'public'
    )
    select
      (select coalesce(json_agg(c order by c.answers desc, c.id), '[]') from (
        select category_id as id, count(*)::int as answers from solved group by category_id) c) as categories,
      (select coalesce(json_agg(g order by g.answers desc, g.tag), '[]') from (
        select tag, count(*)::int as answers from solved, unnest(tags) tag
        group by tag order by count(*) desc, tag limit ${TAGS_SHOWN}) g) as tags`;
  return row;
}
