import type { Actor } from "#app/domain/core/actor.ts";
import { PAGE_SIZE, toPage } from "#app/domain/core/page.ts";
import type { Sql } from "#db/types.ts";
import { commentCursor } from "./comment-cursor.ts";
import { type CommentRow, commentColumns, commentJoins, toThreadComment } from "./comment-rows.server.ts";
import type { CommentThread } from "./comment-thread.ts";
import { REPLIES_SHOWN } from "./limits.ts";
import type { IdeaFacts } from "./policy.ts";

type ListComments = {
  ideaId: string;
  ideaFacts: IdeaFacts;
  cursor?: string | null | undefined;
  now: Date;
};

/**
 * A page of an idea's discussion, oldest first: comments with their first replies, those of merged duplicates in their
 * place. One statement, whatever the length of the thread.
 */
export async function listComments(sql: Sql, actor: Actor, { ideaId, ideaFacts, cursor, now }: ListComments): Promise<CommentThread> {
  const after = commentCursor(cursor);
  const rows = await sql<CommentRow[]>`
    with sources as (
      select ${ideaId}::uuid as id
      union all select id from ideas where merged_into_id = ${ideaId} and visibility = 'public'
    ), top as (
      select t.* from sources s cross join lateral (
        select * from idea_comments where idea_id = s.id and parent_id is null
          and (created_at, number) > (${after?.at ?? "-infinity"}::text::timestamptz, ${after?.number ?? 0}::bigint)
        order by created_at, number limit ${PAGE_SIZE + 1}) t
      order by t.created_at, t.number limit ${PAGE_SIZE + 1}
    ), replies as (
      select r.* from top t cross join lateral (
        select * from idea_comments where parent_id = t.id order by created_at, number limit ${REPLIES_SHOWN + 1}) r
    )
    select ${commentColumns(sql)}
    from (select * from top union all select * from replies) c ${commentJoins(sql, actor, ideaId)}
    order by c.created_at, c.number`;

  const page = toPage(rows.filter((row) => row.parentId === null), (row) => [row.at, row.number]);
  const items = page.items.map((row) => toThreadComment(row, actor, ideaFacts, now));
  const byId = new Map(items.map((item) => [item.id, item]));
  for (const row of rows) {
    const parent = row.parentId === null ? undefined : byId.get(row.parentId);
    if (!parent) continue;
    if (parent.replies.length === REPLIES_SHOWN) parent.moreReplies = true;
    else parent.replies.push(toThreadComment(row, actor, ideaFacts, now));
  }
  return { items, next: page.next, cursor: after ? (cursor ?? null) : null };
}
