import type { Actor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import type { Sql } from "#db/types.ts";
import type { DiscussionFacts } from "./policy.ts";
import { visibleIdeas } from "./visibility.server.ts";

export type DiscussedIdea = {
  id: string;
  number: number;
  slug: string;
  title: string;
  commentCount: number;
  facts: DiscussionFacts;
  /** Where it was merged into; its discussion is read there. */
  mergedInto: { number: number; slug: string } | null;
};

type Row = Omit<DiscussedIdea, "facts" | "mergedInto"> &
  Omit<DiscussionFacts, "merged"> & { intoNumber: number | null; intoSlug: string | null };

/** What the pages around a discussion need to know of its idea. Throws `NotFound` when the actor may not see it. */
export async function loadDiscussedIdea(sql: Sql, actor: Actor, number: number): Promise<DiscussedIdea> {
  const [row] = await sql<Row[]>`
    select i.id, i.number::int as number, i.slug, i.title, i.comment_count as "commentCount", i.author_id as "authorId",
      i.visibility, s.category as "statusCategory", s.archived, k.demotes_allowed as "demotesAllowed",
      i.discussion_locked_at is not null as locked,
      p.number::int as "intoNumber", p.slug as "intoSlug"
    from ideas i join statuses s on s.id = i.status_id join categories k on k.id = i.category_id
    left join ideas p on p.id = i.merged_into_id
    where i.number = ${number} and ${visibleIdeas(sql, actor)}`;
  if (!row) throw new NotFound("no_such_idea");
  const { id, slug, title, commentCount, intoNumber, intoSlug, ...facts } = row;
  const mergedInto = intoNumber === null ? null : { number: intoNumber, slug: intoSlug! };
  return {
    id,
    number,
    slug,
    title,
    commentCount,
    mergedInto,
    facts: {
      authorId: facts.authorId,
      visibility: facts.visibility,
      merged: mergedInto !== null,
      statusCategory: facts.statusCategory,
      archived: facts.archived,
      demotesAllowed: facts.demotesAllowed,
      locked: facts.locked,
    },
  };
}
