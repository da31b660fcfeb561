import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { decodeCursor, PAGE_SIZE, type Page, toPage } from "#app/domain/core/page.ts";
import type { Sql } from "#db/types.ts";
import { FAILED_DAYS } from "./limits.ts";
import { canReadSearches } from "./policy.ts";

export type FailedSearch = {
  query: string;
  /** How many people looked for it. */
  people: number;
  times: number;
  language: string;
  lastAt: Date;
};

const since = (now: Date) => new Date(now.getTime() - FAILED_DAYS * 86_400_000);

/** What people looked for in the last 30 days and did not find, most wanted first; not what has been found since. */
export async function listFailedSearches(
  sql: Sql,
  actor: Actor,
  { after, now }: { after?: string | null; now: Date },
): Promise<Page<FailedSearch>> {
  assertAllowed(canReadSearches(actor) ? true : "not_your_role");
  const cursor = decodeCursor(after, 2);
  const rows = await sql<FailedSearch[]>`
    select * from (
      select query, count(distinct visitor)::int as people, count(*)::int as times,
        (array_agg(language order by created_at desc))[1] as language, max(created_at) as "lastAt"
      from search_queries f where results = 0 and created_at > ${since(now)}
      group by query
      having not exists (select 1 from search_queries l where l.query = f.query and l.results > 0 and l.created_at > max(f.created_at))
    ) failed
    where ${cursor ? sql`(people, query) < (${cursor[0]!}, ${String(cursor[1])})` : sql`true`}
    order by people desc, query desc limit ${PAGE_SIZE + 1}`;
  return toPage(rows, (row) => [row.people, row.query]);
}

export type SearchUse = {
  searches: number;
  failed: number;
  /** Searches of whose results one was opened. */
  opened: number;
  /** Mean place of what was opened; null when nothing was. */
  place: number | null;
};

/** How search did in the last 30 days. */
export async function searchUse(sql: Sql, actor: Actor, { now }: { now: Date }): Promise<SearchUse> {
  assertAllowed(canReadSearches(actor) ? true : "not_your_role");
  const [row] = await sql<[SearchUse]>`
    select count(*)::int as searches, count(*) filter (where results = 0)::int as failed,
      count(clicked_at)::int as opened, avg(clicked_position)::float8 as place
    from search_queries where created_at > ${since(now)}`;
  return row;
}
