import type { Actor } from "#app/domain/core/actor.ts";
import { EDITS_SHOWN, type Edit, type Revision, toEdits } from "#app/domain/core/edits.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import type { Sql } from "#db/types.ts";
import { type ThreadHead, threadHead } from "./thread-head-queries.server.ts";
import { writtenPost } from "./written-post-queries.server.ts";

type Edits = { thread: Pick<ThreadHead, "number" | "slug" | "title">; edits: Edit[] };

/** How the words of a question or discussion changed. Throws `NotFound` when there are none to see. */
export async function threadEdits(sql: Sql, actor: Actor, number: number): Promise<Edits> {
  const { facts, id, slug, title } = await threadHead(sql, actor, number);
  // What became an idea has its history there, for those who may see it there.
  if (facts.gone || facts.converted) throw new NotFound("no_such_thread");
  const [text] = await sql<[{ source: string }]>`select source from thread_texts where thread_id = ${id}`;
  const revisions = await sql<Revision[]>`
    select r.title, r.source, r.created_at as at, m.username, m.display_name as "displayName"
    from forum_revisions r left join members m on m.id = r.editor_id
    where r.thread_id = ${id} and r.post_id is null and r.comment_id is null
    order by r.created_at desc limit ${EDITS_SHOWN}`;
  return { thread: { number, slug, title }, edits: toEdits({ title, source: text.source }, revisions) };
}

/** Likewise for an answer; of a deleted one nothing is left to see. */
export async function postEdits(
  sql: Sql,
  actor: Actor,
  number: number,
): Promise<Edits & { authorName: string }> {
  const { id, facts, source, authorName, thread } = await writtenPost(sql, actor, number);
  if (facts.deleted || thread.facts.converted) throw new NotFound("no_such_post");
  const revisions = await sql<Revision[]>`
    select null as title, r.source, r.created_at as at, m.username, m.display_name as "displayName"
    from forum_revisions r left join members m on m.id = r.editor_id
    where r.post_id = ${id} and r.comment_id is null order by r.created_at desc limit ${EDITS_SHOWN}`;
  const { number: of, slug, title } = thread;
  return {
    thread: { number: of, slug, title },
    authorName,
    edits: toEdits({ title: null, source }, revisions),
  };
}
