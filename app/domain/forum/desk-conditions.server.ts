import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";
import { type DeskFilter, type DeskView, LATE_HOURS } from "./desk-views.ts";
import type { Expertise } from "./expertise-queries.server.ts";
import { listedThreads } from "./visibility.server.ts";

/** What the filter's words mean here and now. */
export type DeskContext = {
  categories: readonly { id: string; slug: string }[];
  expertise: Expertise;
  now: Date;
};

const HOUR_MS = 3_600_000;

/** SQL condition on threads `t` for a view and the filters, but its states. Nobody helps themselves. */
export function deskConditions(
  sql: Sql,
  actor: MemberActor,
  { category, language }: Pick<DeskFilter, "category" | "language">,
  view: DeskView,
  { categories, expertise, now }: DeskContext,
) {
  const none = sql``;
  const wanted = categories.find((one) => one.slug === category);
  return sql`${listedThreads(sql)} and t.kind = 'question' and t.author_id <> ${actor.id}
    ${category ? sql`and t.category_id = ${wanted?.id ?? null}` : none}
    ${language ? sql`and t.language = ${language}` : none}
    ${view === "late" ? sql`and t.created_at < ${new Date(now.getTime() - LATE_HOURS * HOUR_MS)}` : none}
    ${view === "mine" ? sql`and (t.category_id = any(${expertise.categoryIds}::uuid[]) or t.tags && ${expertise.tags}::text[])` : none}`;
}
