import type { Actor } from "#app/domain/core/actor.ts";
import { EDITS_SHOWN, type Revision, toEdits } from "#app/domain/core/edits.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import type { Sql } from "#db/types.ts";
import { visibleIdeas } from "./visibility.server.ts";
import { loadWrittenComment } from "./written-comment.server.ts";

/** How an idea's words changed. Throws `NotFound` when the actor may not see it. */
export async function ideaHistory(sql: Sql, actor: Actor, number: number) {
  const [idea] = await sql<{ id: string; number: number; slug: string; title: string; source: string }[]>`
    select i.id, i.number::int as number, i.slug, i.title, t.source
    from ideas i join idea_texts t on t.idea_id = i.id where i.number = ${number} and ${visibleIdeas(sql, actor)}`;
  if (!idea) throw new NotFound("no_such_idea");
  const revisions = await sql<Revision[]>`
    select r.title, r.source, r.created_at as at, m.username, m.display_name as "displayName"
    from idea_revisions r left join members m on m.id = r.editor_id
    where r.idea_id = ${idea.id} order by r.created_at desc limit ${EDITS_SHOWN}`;
  const { id: _, source, ...shown } = idea;
  return { idea: shown, edits: toEdits({ title: idea.title, source }, revisions) };
}

/** How a comment's words changed; of a deleted one nothing is left to see. */
export async function commentHistory(sql: Sql, actor: Actor, number: number) {
  const comment = await loadWrittenComment(sql, actor, number);
  if (comment.facts.deleted) throw new NotFound("no_such_comment");
  const revisions = await sql<Revision[]>`
    select null as title, r.source, r.created_at as at, m.username, m.display_name as "displayName"
    from idea_comment_revisions r join idea_comments c on c.id = r.comment_id left join members m on m.id = r.editor_id
    where c.number = ${number} order by r.created_at desc limit ${EDITS_SHOWN}`;
  const { number: own, authorName, ideaTitle } = comment;
  return {
    comment: { number: own, authorName, ideaTitle },
    edits: toEdits({ title: null, source: comment.source }, revisions),
  };
}
