import type { Category } from "#app/domain/community/queries.server.ts";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { decodeCursor, PAGE_SIZE } from "#app/domain/core/page.ts";
import { isSortKey, type SortType } from "#app/domain/core/sort-key.ts";
import type { ThreadKind, ThreadState } from "#db/schema/forum.ts";
import type { Visibility } from "#db/schema/ideas.ts";
import type { Sql } from "#db/types.ts";
import type { ThreadFilters, ThreadSort } from "./list-filters.ts";
import { circleThreads, listedThreads, visibleThreads } from "./visibility.server.ts";

export type ThreadListQuery = {
  filters: ThreadFilters;
  /** Where the page before ended. */
  cursor?: string | null | undefined;
  community: { categories: Pick<Category, "id" | "slug">[] };
  limit?: number;
  /** What is said among ambassadors, questions and discussions alike; for those who may see it. */
  circle?: boolean;
};

export type SelectedThread = {
  number: number;
  slug: string;
  kind: ThreadKind;
  title: string;
  excerpt: string;
  language: string;
  createdAt: Date;
  /** Last edit or answer, for feeds. */
  changedAt: Date;
  activeAt: Date;
  answers: number;
  /** Who has the problem too, here and on an earlier platform. */
  wanted: number;
  categoryId: string;
  product: string | null;
  version: string | null;
  tags: string[];
  state: ThreadState;
  author: string;
  username: string;
  visibility: Visibility;
  /** What the list is ordered by, exact to the last bit, for the cursor. */
  sortKey: string;
};

/** How a list is ordered: the column, and the type of a cursor's value. */
const ORDERS: Record<ThreadSort, { column: string; type: SortType }> = {
  active: { column: "t.last_activity_at", type: "timestamptz" },
  new: { column: "t.created_at", type: "timestamptz" },
  wanted: { column: "t.score", type: "int" },
  mine: { column: "t.created_at", type: "timestamptz" },
  followed: { column: "f.created_at", type: "timestamptz" },
};

/** The page's rows and one more. One statement; every order and filter walks an index (see tests/domain/forum/list-plans). */
export function selectThreads(sql: Sql, actor: Actor, query: ThreadListQuery): Promise<SelectedThread[]> {
  const { filters, community, limit = PAGE_SIZE } = query;
  const { sort, kind, state, product, version, tag } = filters;
  const me = actorId(actor);
  const order = ORDERS[sort];
  const column = sql.unsafe(order.column);
  const category = filters.category && community.categories.find((one) => one.slug === filters.category);

  const conditions = [
    sort === "mine"
      ? sql`t.author_id = ${me} and t.visibility <> 'removed' and t.converted_idea_id is null`
      : sort === "followed"
        ? sql`f.member_id = ${me} and t.converted_idea_id is null and ${visibleThreads(sql, actor)}`
        : query.circle
          ? circleThreads(sql)
          : listedThreads(sql),
    query.circle ? sql`true` : sql`t.kind = ${kind}`,
  ];
  if (filters.category) conditions.push(category ? sql`t.category_id = ${category.id}` : sql`false`);
  if (state) conditions.push(sql`t.state = ${state}`);
  if (product) conditions.push(sql`t.product = ${product}`);
  if (version) conditions.push(sql`t.version = ${version}`);
  if (tag) conditions.push(sql`t.tags @> array[${tag}]::text[]`);
  const [after, number] = decodeCursor(query.cursor, 2) ?? [];
  if (isSortKey(after, order.type) && Number.isSafeInteger(number)) {
    const key = sql`${after}::text::${sql.unsafe(order.type)}`;
    conditions.push(sql`(${column}, t.number) < (${key}, ${number as number}::bigint)`);
    // The pair spans two tables there; this part of it is what the index understands.
    if (sort === "followed") conditions.push(sql`f.created_at <= ${key}`);
  }
  // What one follows is little: each thread is fetched by its key, which `offset 0` makes plain to the planner.
  const source =
    sort === "followed"
      ? sql`thread_follows f cross join lateral (select * from threads where id = f.thread_id offset 0) t`
      : sql`threads t`;
  return sql<SelectedThread[]>`
    with page as materialized (
      select t.*, ${column} as sort_key from ${source}
      where ${conditions.reduce((left, right) => sql`${left} and ${right}`)}
      order by ${column} desc, t.number desc limit ${limit + 1})
    select p.number::float8 as number, p.slug, p.kind, p.title, p.excerpt, p.language, p.created_at as "createdAt",
      greatest(p.created_at, p.edited_at, p.last_answer_at) as "changedAt", p.last_activity_at as "activeAt",
      p.answer_count as answers, p.score as wanted, p.category_id as "categoryId", p.product, p.version, p.tags, p.state,
      a.display_name as author, a.username, p.visibility,
      ${order.type === "timestamptz" ? sql`(p.sort_key at time zone 'UTC')::text || '+00'` : sql`p.sort_key::text`} as "sortKey"
    from page p join members a on a.id = p.author_id
    order by p.sort_key desc, p.number desc`;
}
