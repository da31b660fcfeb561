import { openCategories } from "#app/domain/community/open-categories.ts";
import type { Community } from "#app/domain/community/queries.server.ts";
import { isInCircle, type MemberActor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { NO_THREAD_FILTERS } from "#app/domain/forum/list-filters.ts";
import { listThreads, type ThreadRow } from "#app/domain/forum/thread-list-queries.server.ts";
import { NO_FILTERS } from "#app/domain/ideas/list-filters.ts";
import { type IdeaRow, listIdeas } from "#app/domain/ideas/list-queries.server.ts";
import type { Locale } from "#app/i18n/index.ts";
import type { Sql } from "#db/types.ts";

export type LoungeTab = "talks" | "ideas";

export const loungeTab = (search: URLSearchParams): LoungeTab =>
  search.get("tab") === "ideas" ? "ideas" : "talks";

export type LoungeList =
  | { tab: "talks"; threads: ThreadRow[]; next: string | null }
  | { tab: "ideas"; ideas: IdeaRow[]; next: string | null };

type Query = { tab: LoungeTab; cursor: string | null; community: Community; locale: Locale; now: Date };

/** What is said among ambassadors, and what they see first; for everybody else there is no such page. */
export async function loadLounge(
  sql: Sql,
  actor: MemberActor,
  { tab, ...query }: Query,
): Promise<LoungeList> {
  if (!isInCircle(actor)) throw new NotFound("no_such_page");
  if (tab === "ideas") {
    const filters = { ...NO_FILTERS, sort: "new" as const };
    const { items: ideas, next } = await listIdeas(sql, actor, { ...query, filters, circle: true });
    return { tab, ideas, next };
  }
  const { items: threads, next } = await listThreads(sql, actor, {
    ...query,
    filters: NO_THREAD_FILTERS,
    circle: true,
  });
  return { tab, threads, next };
}

/** The category of the circle that something new goes to; null where an admin left none. */
export const loungeCategory = (
  categories: Community["categories"],
  takes: "ideas" | "threads",
): string | null =>
  openCategories(categories, { takes, circle: true }).find((one) => one.audience === "circle")?.slug ?? null;
