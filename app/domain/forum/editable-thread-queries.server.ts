import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import type { Sql } from "#db/types.ts";
import { canEditThread } from "./policy.ts";
import { threadHead } from "./thread-head-queries.server.ts";

/** A thread as its form shows it. Throws `NotFound` or `Forbidden` like the command itself. */
export async function editableThread(sql: Sql, actor: Actor, number: number) {
  const { facts, ...thread } = await threadHead(sql, actor, number);
  assertAllowed(canEditThread(actor, facts));
  const [text] = await sql<[{ source: string }]>`
    select source from thread_texts where thread_id = ${thread.id}`;
  const values: Record<string, string> = {
    title: thread.title,
    body: text.source,
    category: thread.category,
    tags: thread.tags.join(", "),
    language: thread.language,
    product: thread.product ?? "",
    version: thread.version ?? "",
  };
  const { id, slug, title, product, version } = thread;
  const { kind, visibility } = facts;
  return { id, number, slug, title, product, version, kind, visibility, values };
}
