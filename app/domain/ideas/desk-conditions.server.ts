import { inFilter } from "#app/domain/account-votes/account-votes-queries.server.ts";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";
import { ALL_OPEN, type DeskFilter } from "./desk-filters.ts";
import { listedIdeas } from "./visibility.server.ts";

/** What the filter's words mean here and now. */
export type DeskContext = {
  categories: { id: string; slug: string }[];
  statuses: { id: string; category: string }[];
  silenceDays: number;
  now: Date;
};

const DAY_MS = 86_400_000;
export const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS);

const likePattern = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

/** Words anywhere in the text by their stems, part of a title, or a number as it stands in the address. */
function matchesText(sql: Sql, text: string) {
  const number = Number(/^#?(\d{1,15})$/.exec(text)?.[1] ?? 0);
  return sql`and i.id in (
    select idea_id from idea_texts where search @@ websearch_to_tsquery('english', ruche_plain(${text}))
    union select idea_id from idea_texts where search @@ websearch_to_tsquery('french', ruche_plain(${text}))
    union select id from ideas where ruche_plain(title) like ruche_plain(${likePattern(text)})
    union select id from ideas where number = ${number})`;
}

const wantedByAccounts = (sql: Sql, filter: DeskFilter) => sql`and exists (
  select 1 from idea_account_votes r join customer_accounts a on a.id = r.account_id
  where r.idea_id = i.id and r.promotes > 0 ${inFilter(sql, filter)})`;

/** SQL condition on ideas `i` for everything in the filter but its order. */
export function deskConditions(sql: Sql, actor: Actor, filter: DeskFilter, context: DeskContext) {
  const none = sql``;
  const category = context.categories.find((row) => row.slug === filter.category);
  const open = context.statuses.filter((row) => row.category === "open").map((row) => row.id);
  const owner = filter.owner === "me" ? actorId(actor) : filter.owner;
  const overdueSince = daysBefore(context.now, context.silenceDays);
  return sql`${listedIdeas(sql)}
    ${filter.sort === "silence" || filter.silent ? sql`and i.answered_at is null` : none}
    ${filter.silent ? sql`and i.created_at < ${overdueSince}` : none}
    ${filter.category ? sql`and i.category_id = ${category?.id ?? null}` : none}
    ${filter.status === ALL_OPEN ? sql`and i.status_id = any(${open})` : none}
    ${filter.status && filter.status !== ALL_OPEN ? sql`and i.status_id = ${filter.status}` : none}
    ${filter.owner === "nobody" ? sql`and i.owner_id is null` : none}
    ${owner && filter.owner !== "nobody" ? sql`and i.owner_id = ${owner}` : none}
    ${filter.tag ? sql`and i.tags @> array[${filter.tag}]` : none}
    ${filter.period ? sql`and i.created_at >= ${daysBefore(context.now, Number(filter.period))}` : none}
    ${filter.segment || filter.tier ? wantedByAccounts(sql, filter) : none}
    ${filter.q ? matchesText(sql, filter.q) : none}`;
}
