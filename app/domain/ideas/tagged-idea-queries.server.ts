import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import type { Sql } from "#db/types.ts";
import { visibleIdeas } from "./visibility.server.ts";

type TaggedIdea = { id: string; number: number; slug: string; title: string; tags: string[]; mine: boolean };

/** An idea whose tags somebody wants to change. Throws `NotFound` when they may not see it. */
export async function taggedIdea(sql: Sql, actor: Actor, number: number): Promise<TaggedIdea> {
  const [idea] = await sql<[TaggedIdea?]>`
    select i.id, i.number::float8 as number, i.slug, i.title, i.tags,
      i.author_id is not distinct from ${actorId(actor)}::uuid as mine
    from ideas i where i.number = ${number} and ${visibleIdeas(sql, actor)}`;
  if (!idea) throw new NotFound("no_such_idea");
  return idea;
}
