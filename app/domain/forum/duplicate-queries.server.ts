import type { Actor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { findNear } from "#app/domain/search/near-queries.server.ts";
import type { Sql } from "#db/types.ts";
import type { SearchEngine } from "#search/engine.ts";

import { type ThreadHead, threadHead } from "./thread-head-queries.server.ts";
import { threadNumberFrom } from "./thread-number-from.ts";
import { listedThreads } from "./visibility.server.ts";

export type DuplicateCandidate = Pick<
  ThreadHead,
  "number" | "slug" | "title" | "excerpt" | "answers" | "meToos"
>;

type Look = {
  thread: Pick<ThreadHead, "id" | "title" | "language">;
  /** Words, a number or an address; nothing looks for what is like the thread itself. */
  q: string;
};

/** Public threads that one may repeat, nearest first. */
export async function duplicateCandidates(
  sql: Sql,
  engine: SearchEngine,
  { thread, q }: Look,
): Promise<DuplicateCandidate[]> {
  const { id, language } = thread;
  const near = await findNear(engine, { kind: "thread", id, language, title: q || thread.title });
  return sql<DuplicateCandidate[]>`
    select t.number::float8 as number, t.slug, t.title, t.excerpt, t.answer_count as answers, t.me_too_count as "meToos"
    from threads t
    where (t.id = any(${near}::uuid[]) or t.number = ${threadNumberFrom(q) ?? 0}) and t.id <> ${id}
      and t.duplicate_of_id is null and ${listedThreads(sql)}
    order by array_position(${near}::uuid[], t.id) nulls first`;
}

/** The question somebody chose by number or address; null for none, and for one that they may not see. */
export async function chosenThread(sql: Sql, actor: Actor, of: string | null): Promise<ThreadHead | null> {
  const number = threadNumberFrom(of ?? "");
  if (!number) return null;
  return threadHead(sql, actor, number).catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
}
