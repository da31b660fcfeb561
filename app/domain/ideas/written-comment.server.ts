import { type Actor, actorId, isStaff } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import type { Sql } from "#db/types.ts";
import type { CommentFacts } from "./policy.ts";
import { visibleIdeas } from "./visibility.server.ts";

export type WrittenComment = {
  number: number;
  source: string;
  authorName: string;
  editedAt: Date | null;
  facts: CommentFacts;
  ideaTitle: string;
};

type Row = Omit<WrittenComment, "facts"> & CommentFacts;

/** A comment's own text, for editing it and for its history. Throws `NotFound` when the actor may not see it. */
export async function loadWrittenComment(sql: Sql, actor: Actor, number: number): Promise<WrittenComment> {
  const [row] = await sql<Row[]>`
    select c.number::int as number, c.source, m.display_name as "authorName", c.edited_at as "editedAt",
      c.author_id as "authorId", c.visibility, c.deleted_at is not null as deleted, c.parent_id is not null as "isReply",
      c.extension_at is not null as "isExtension", i.title as "ideaTitle"
    from idea_comments c join ideas i on i.id = c.idea_id join members m on m.id = c.author_id
    where c.number = ${number} and ${visibleIdeas(sql, actor)} and (c.visibility = 'public' or ${isStaff(actor)}
      or (c.visibility = 'held' and c.author_id = ${actorId(actor)}))`;
  if (!row) throw new NotFound("no_such_comment");
  const { source, authorName, editedAt, ideaTitle, ...facts } = row;
  return {
    number,
    source,
    authorName,
    editedAt,
    ideaTitle,
    facts: {
      authorId: facts.authorId,
      visibility: facts.visibility,
      deleted: facts.deleted,
      isReply: facts.isReply,
      isExtension: facts.isExtension,
    },
  };
}
