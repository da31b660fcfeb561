import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import type { Sql } from "#db/types.ts";
import { unhelpful, untranslated, withinReach } from "./knowledge-conditions.server.ts";
import type { KnowledgeView } from "./knowledge-view.ts";
import { COUNTED_MAX } from "./limits.ts";
import { canEditArticles } from "./policy.ts";
import { publishedArticles } from "./visibility.server.ts";

export type KnowledgeCounts = Record<Exclude<KnowledgeView, "all">, number>;

/** How much lies on each pile of the desk; at most one more than `COUNTED_MAX`. */
export async function knowledgeCounts(sql: Sql, actor: Actor, now: Date): Promise<KnowledgeCounts> {
  assertAllowed(canEditArticles(actor));
  const some = sql`limit ${COUNTED_MAX + 1}`;
  const [counts] = await sql<[KnowledgeCounts]>`
    select
      (select count(*)::int from (select 1 from articles a where ${withinReach(sql, now)} ${some}) c) as stale,
      (select count(*)::int from (select 1 from article_revisions where state = 'review' ${some}) c) as review,
      (select count(*)::int from (select 1 from article_revisions
        where author_id = ${actorId(actor)} and state in ('draft','returned') ${some}) c) as mine,
      (select count(*)::int from (select 1 from articles a
        where ${publishedArticles(sql)} and ${untranslated(sql)} ${some}) c) as translations,
      (select count(*)::int from (select 1 from article_flags where resolved_at is null ${some}) c) as flags,
      (select count(*)::int from (select 1 from articles a where ${unhelpful(sql)} ${some}) c) as unhelpful`;
  return counts;
}
