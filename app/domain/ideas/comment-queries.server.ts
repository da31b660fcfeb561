import type { Actor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { PAGE_SIZE, toPage } from "#app/domain/core/page.ts";
import type { Sql } from "#db/types.ts";
import { commentCursor } from "./comment-cursor.ts";
import { type CommentRow, commentColumns, commentJoins, toThreadComment } from "./comment-rows.server.ts";
import type { CommentThread, ThreadComment } from "./comment-thread.ts";
import { REPLIES_PER_PAGE, REPLIES_SHOWN } from "./limits.ts";
import type { DiscussionFacts } from "./policy.ts";
import { knownComments } from "./visibility.server.ts";

type ListComments = {
  ideaId: string;
  ideaFacts: DiscussionFacts;
  cursor?: string | null | undefined;
  now: Date;
};

/** SQL list of an idea and everything merged into it, at whatever depth. */
export const ideaFamily = (sql: Sql, ideaId: string) => sql`
  family as (
    select ${ideaId}::uuid as id union all select i.id from ideas i join family f on i.merged_into_id = f.id
  )`;

/**
 * A page of an idea's discussion, oldest first: comments with their first replies, those of merged duplicates in their
 * place. One statement, whatever the length of the thread.
 */
export async function listComments(
  sql: Sql,
  actor: Actor,
  { ideaId, ideaFacts, cursor, now }: ListComments,
): Promise<CommentThread> {
  const after = commentCursor(cursor);
  const rows = await sql<CommentRow[]>`
    with recursive ${ideaFamily(sql, ideaId)}, top as (
      select t.* from family f cross join lateral (
        select * from idea_comments c where idea_id = f.id and parent_id is null and ${knownComments(sql, actor)}
          and (created_at, number) > (${after?.at ?? "-infinity"}::text::timestamptz, ${after?.number ?? 0}::bigint)
        order by created_at, number limit ${PAGE_SIZE + 1}) t
      order by t.created_at, t.number limit ${PAGE_SIZE + 1}
    ), replies as (
      select r.* from top t cross join lateral (
        select * from idea_comments c where parent_id = t.id and ${knownComments(sql, actor)} order by created_at, number limit ${REPLIES_SHOWN + 1}) r
    )
    select ${commentColumns(sql)}
    from (select * from top union all select * from replies) c ${commentJoins(sql, actor, ideaId)}
    order by c.created_at, c.number`;

  const page = toPage(
    rows.filter((row) => row.parentId === null),
    (row) => [row.at, row.number],
  );
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

type ListReplies = ListComments & {
  /** Of the comment whose replies are read. */
  of: number;
};

/** One comment of an idea's discussion with a longer page of its replies. Throws `NotFound` when it is not there. */
export async function listReplies(
  sql: Sql,
  actor: Actor,
  { ideaId, ideaFacts, of, cursor, now }: ListReplies,
): Promise<{ comment: ThreadComment; next: string | null }> {
  const after = commentCursor(cursor);
  const rows = await sql<CommentRow[]>`
    with recursive ${ideaFamily(sql, ideaId)}, parent as (
      select * from idea_comments c where ${knownComments(sql, actor)} and number = ${of} and parent_id is null and idea_id in (select id from family)
    ), replies as (
      select r.* from parent p cross join lateral (
        select * from idea_comments c where parent_id = p.id and ${knownComments(sql, actor)}
          and (created_at, number) > (${after?.at ?? "-infinity"}::text::timestamptz, ${after?.number ?? 0}::bigint)
        order by created_at, number limit ${REPLIES_PER_PAGE + 1}) r
    )
    select ${commentColumns(sql)}
    from (select * from parent union all select * from replies) c ${commentJoins(sql, actor, ideaId)}
    order by c.created_at, c.number`;
  const parent = rows.find((row) => row.parentId === null);
  if (!parent) throw new NotFound("no_such_comment");
  const page = toPage(
    rows.filter((row) => row !== parent),
    (row) => [row.at, row.number],
    REPLIES_PER_PAGE,
  );
  const replies = page.items.map((row) => toThreadComment(row, actor, ideaFacts, now));
  return { comment: { ...toThreadComment(parent, actor, ideaFacts, now), replies }, next: page.next };
}
