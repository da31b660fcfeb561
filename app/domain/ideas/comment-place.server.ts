import type { Actor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { encodeCursor, PAGE_SIZE } from "#app/domain/core/page.ts";
import type { Sql } from "#db/types.ts";
import { REPLIES_PER_PAGE, REPLIES_SHOWN } from "./limits.ts";
import { knownComments, visibleIdeas } from "./visibility.server.ts";

export type CommentPlace = {
  idea: { number: number; slug: string };
  /** Set when it is a reply beyond those shown in the discussion: then it is on the page of this comment's replies. */
  of: number | null;
  /** Cursor of the page it is on, of the discussion or of those replies; null is the first. */
  cursor: string | null;
};

type PlaceRow = {
  number: number;
  slug: string;
  topNumber: number;
  earlierReplies: number;
  pageAt: string | null;
  pageNumber: number | null;
  repliesAt: string | null;
  repliesNumber: number | null;
};

/** Where a comment is read: the idea its discussion belongs to now, and the page of it. */
export async function locateComment(sql: Sql, actor: Actor, number: number): Promise<CommentPlace> {
  const [row] = await sql<PlaceRow[]>`
    with recursive target as (
      select c.*, p.number as parent_number, coalesce(p.created_at, c.created_at) as top_at, coalesce(p.number, c.number) as top_number
      from idea_comments c left join idea_comments p on p.id = c.parent_id where c.number = ${number}
    ), line as (
      select i.id, i.merged_into_id from ideas i join target t on i.id = t.idea_id
      union all select i.id, i.merged_into_id from ideas i join line l on i.id = l.merged_into_id
    ), root as (
      select i.* from ideas i join line l on l.id = i.id where i.merged_into_id is null and ${visibleIdeas(sql, actor)}
    ), family as (
      select id from root union all select i.id from ideas i join family f on i.merged_into_id = f.id
    ), before as (
      select c.created_at, c.number, row_number() over (order by c.created_at, c.number) as nth
      from family f join idea_comments c on c.idea_id = f.id and c.parent_id is null, target t
      where (c.created_at, c.number) < (t.top_at, t.top_number) and ${knownComments(sql, actor)}
    ), before_reply as (
      select c.created_at, c.number, row_number() over (order by c.created_at, c.number) as nth
      from idea_comments c, target t where c.parent_id = t.parent_id and ${knownComments(sql, actor)}
        and (c.created_at, c.number) < (t.created_at, t.number)
    ), page as (
      select * from before where nth = (select count(*) / ${PAGE_SIZE} * ${PAGE_SIZE} from before)
    ), replies as (
      select * from before_reply where nth = (select count(*) / ${REPLIES_PER_PAGE} * ${REPLIES_PER_PAGE} from before_reply)
    )
    select r.number::int as number, r.slug, t.top_number::int as "topNumber",
      (select count(*)::int from before_reply) as "earlierReplies",
      (select created_at::text from page) as "pageAt", (select number::int from page) as "pageNumber",
      (select created_at::text from replies) as "repliesAt", (select number::int from replies) as "repliesNumber"
    from target t, root r`;
  if (!row) throw new NotFound("no_such_comment");
  const deep = row.earlierReplies >= REPLIES_SHOWN;
  const at = deep ? row.repliesAt : row.pageAt;
  return {
    idea: { number: row.number, slug: row.slug },
    of: deep ? row.topNumber : null,
    cursor: at === null ? null : encodeCursor([at, (deep ? row.repliesNumber : row.pageNumber)!]),
  };
}
