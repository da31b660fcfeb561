import type { Actor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { paths } from "#app/paths.ts";
import type { Sql } from "#db/types.ts";
import { SAME_POST, SAME_REMARK } from "./converted-comments.ts";
import { visibleIdeas } from "./visibility.server.ts";

/** The thread an idea lives on as, or null; whoever may see it is decided there. */
export async function convertedThread(
  sql: Sql,
  number: number,
): Promise<{ number: number; slug: string; title: string } | null> {
  const [thread] = await sql<[{ number: number; slug: string; title: string }?]>`
    select t.number::float8 as number, t.slug, t.title
    from ideas i join threads t on t.id = i.converted_thread_id where i.number = ${number}`;
  return thread ?? null;
}

export type IdeaHead = {
  number: number;
  slug: string;
  title: string;
  excerpt: string;
  /** A category's slug. */
  category: string;
  /** Without its author's own. */
  promotes: number;
  comments: number;
  followers: number;
  /** Only the circle sees it yet. */
  circle: boolean;
};

/** What becoming a question does to an idea. Throws `NotFound` when the actor may not see it. */
export async function ideaHead(sql: Sql, actor: Actor, number: number): Promise<IdeaHead> {
  const [idea] = await sql<[IdeaHead?]>`
    select i.number::float8 as number, i.slug, i.title, i.excerpt, k.slug as category,
      i.promotes - (select count(*)::int from idea_votes v
        where v.idea_id = i.id and v.member_id = i.author_id and v.value = 1 and v.quarantined_at is null) as promotes,
      i.comment_count as comments, i.follower_count as followers,
      i.visibility = 'circle' as circle
    from ideas i join categories k on k.id = i.category_id where i.number = ${number} and ${visibleIdeas(sql, actor)}`;
  if (!idea) throw new NotFound("no_such_idea");
  return idea;
}

/** The address where a comment of an idea that is a question now is read, or null. */
export async function convertedComment(sql: Sql, number: number): Promise<string | null> {
  const [found] = await sql<[{ post: number | null; remark: number | null }?]>`
    select (select p.number::float8 from posts p where p.thread_id = i.converted_thread_id and ${sql.unsafe(SAME_POST)}) as post,
      (select r.number::float8 from thread_comments r
        where r.thread_id = i.converted_thread_id and ${sql.unsafe(SAME_REMARK)}) as remark
    from idea_comments c join ideas i on i.id = c.idea_id
    where c.number = ${number} and i.converted_thread_id is not null`;
  if (found?.post) return paths.answer(found.post);
  return found?.remark ? paths.remark(found.remark) : null;
}
