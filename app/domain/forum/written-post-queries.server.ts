import { type Actor, actorId, isStaff } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import type { Visibility } from "#db/schema/ideas.ts";
import type { Sql } from "#db/types.ts";
import type { PostFacts } from "./policy.ts";
import { type ThreadHead, threadHead } from "./thread-head-queries.server.ts";

/** The own text of an answer or a remark, for editing it, for its history and beside a form that is about it. */
export type WrittenPost = {
  id: string;
  number: number;
  source: string;
  html: string;
  authorName: string;
  facts: PostFacts;
  thread: ThreadHead;
};

type Row = {
  id: string;
  source: string;
  html: string;
  authorName: string;
  authorId: string;
  visibility: Visibility;
  deleted: boolean;
  accepted: boolean;
  thread: number;
};

/** Throws `NotFound` when the actor may not see it. */
export async function writtenPost(sql: Sql, actor: Actor, number: number): Promise<WrittenPost> {
  const [row] = await sql<[Row?]>`
    select p.id, p.source, p.html, m.display_name as "authorName", p.author_id as "authorId", p.visibility,
      p.deleted_at is not null as deleted, t.accepted_post_id is not distinct from p.id as accepted,
      t.number::float8 as thread
    from posts p join threads t on t.id = p.thread_id join members m on m.id = p.author_id
    where p.number = ${number} and (p.visibility = 'public' or ${isStaff(actor)}
      or (p.visibility = 'held' and p.author_id = ${actorId(actor)}))`;
  if (!row) throw new NotFound("no_such_post");
  return toWritten(sql, actor, number, row);
}

/** Likewise for a remark. */
export async function writtenRemark(sql: Sql, actor: Actor, number: number): Promise<WrittenPost> {
  const [row] = await sql<[Row?]>`
    select c.id, c.source, c.html, m.display_name as "authorName", c.author_id as "authorId", c.visibility,
      c.deleted_at is not null as deleted, false as accepted, t.number::float8 as thread
    from thread_comments c join threads t on t.id = c.thread_id join members m on m.id = c.author_id
    where c.number = ${number} and (c.visibility = 'public' or ${isStaff(actor)}
      or (c.visibility = 'held' and c.author_id = ${actorId(actor)}))`;
  if (!row) throw new NotFound("no_such_remark");
  return toWritten(sql, actor, number, row);
}

async function toWritten(sql: Sql, actor: Actor, number: number, row: Row): Promise<WrittenPost> {
  const { id, source, html, authorName, authorId, visibility, deleted, accepted } = row;
  const thread = await threadHead(sql, actor, row.thread);
  // What became an idea is kept there: the words may have been changed or deleted since.
  const gone = deleted || thread.facts.converted;
  return {
    id,
    number,
    source: gone ? "" : source,
    html: gone ? "" : html,
    authorName,
    facts: { authorId, visibility, deleted, accepted },
    thread,
  };
}
