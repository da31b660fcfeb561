import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import type { Sql } from "#db/types.ts";
import { loadDiscussedIdea } from "./discussed-idea.server.ts";
import { canEditIdea } from "./policy.ts";

type Written = { body: string; tags: string[]; language: string; category: string };

/** An idea as its form shows it. Throws `NotFound` or `Forbidden` like the command itself. */
export async function loadEditableIdea(sql: Sql, actor: Actor, number: number) {
  const idea = await loadDiscussedIdea(sql, actor, number);
  assertAllowed(canEditIdea(actor, idea.facts));
  const [written] = await sql<[Written]>`
    select t.source as body, i.tags, i.language, k.slug as category
    from ideas i join idea_texts t on t.idea_id = i.id join categories k on k.id = i.category_id where i.id = ${idea.id}`;
  const { tags, ...rest } = written;
  const values: Record<string, string> = { title: idea.title, ...rest, tags: tags.join(", ") };
  const { id, slug, title, facts } = idea;
  return { id, number, slug, title, circle: facts.visibility === "circle", values };
}
