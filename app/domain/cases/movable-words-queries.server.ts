import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import type { Sql } from "#db/types.ts";
import { canWorkOnCases } from "./policy.ts";

export type MovableWords = {
  thread: { number: number; slug: string; title: string };
  answer: number | null;
  html: string;
  author: string;
};

type Which = { number: number; answer: number | null };

/** A question's text, or one of its answers, before it is moved. Throws `NotFound` for what is there no more. */
export async function movableWords(
  sql: Sql,
  actor: MemberActor,
  { number, answer }: Which,
): Promise<MovableWords> {
  assertAllowed(canWorkOnCases(actor));
  const words = answer
    ? sql`posts w where w.thread_id = t.id and w.number = ${answer} and w.deleted_at is null`
    : sql`thread_texts w where w.thread_id = t.id and w.gone_at is null`;
  const [row] = await sql<[(MovableWords["thread"] & { html: string; author: string })?]>`
    select t.number::float8 as number, t.slug, t.title, w.html, m.display_name as author
    from threads t cross join lateral (
      select w.html, ${answer ? sql`w.author_id` : sql`t.author_id`} as author_id from ${words}
    ) w join members m on m.id = w.author_id
    where t.number = ${number} and t.converted_idea_id is null`;
  if (!row) throw new NotFound(answer ? "no_such_post" : "no_such_thread");
  const { html, author, ...thread } = row;
  return { thread, answer, html, author };
}
