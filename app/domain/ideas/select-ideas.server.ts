import type { Category, Community, Status } from "#app/domain/community/queries.server.ts";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { decodeCursor, PAGE_SIZE } from "#app/domain/core/page.ts";
import { isSortKey, type SortType } from "#app/domain/core/sort-key.ts";
import type { Visibility } from "#db/schema/ideas.ts";
import type { Sql } from "#db/types.ts";
import type { IdeaFilters, Sort } from "./list-filters.ts";
import { storedWeight } from "./popularity.ts";
import { textMatches } from "./text-matches.server.ts";
import { circleIdeas, listedIdeas, visibleIdeas } from "./visibility.server.ts";

export type ListQuery = {
  filters: IdeaFilters;
  /** Where the page before ended. */
  cursor?: string | null | undefined;
  community: Pick<Community, "categories" | "statuses">;
  now: Date;
  limit?: number;
  /** What ambassadors see first; for those who may. */
  circle?: boolean;
};

export type SelectedIdea = {
  id: string;
  number: number;
  slug: string;
  title: string;
  excerpt: string;
  language: string;
  createdAt: Date;
  changedAt: Date;
  comments: number;
  historic: number;
  promotes: number;
  demotes: number;
  popularity: number;
  categoryId: string;
  statusId: string;
  authorId: string;
  author: string;
  username: string;
  visibility: Visibility;
  merged: boolean;
  myVote: 1 | 0 | -1;
  /** The words were found only in part. */
  loose: boolean;
  /** What the list is ordered by, exact to the last bit, for the cursor. */
  sortKey: string;
};

const DAY_MS = 86_400_000;

/** How a list is ordered: the column, and the value of a cursor as that column's type; null is not a value of it. */
const ORDERS: Record<Sort, { column: string; type: SortType }> = {
  best: { column: "m.rank", type: "float8" },
  popular: { column: "i.popularity", type: "float8" },
  new: { column: "i.created_at", type: "timestamptz" },
  top: { column: "i.score", type: "int" },
  discussed: { column: "i.comment_count", type: "int" },
  mine: { column: "i.created_at", type: "timestamptz" },
  voted: { column: "v.cast_at", type: "timestamptz" },
};

/** What is not a value of the column starts the list at its top. */
function readCursor(cursor: string | null | undefined, type: SortType) {
  const [key, number, at] = decodeCursor(cursor, 3) ?? [];
  if (typeof number !== "number" || !Number.isSafeInteger(number)) return null;
  if (typeof at !== "number" || Number.isNaN(new Date(at).getTime())) return null;
  return isSortKey(key, type) ? { key, number, at } : null;
}

/** The moment Popular weighs votes at: that of a list's first page, so that the next ones go on from it exactly. */
export function weighedAt({ filters, cursor, now }: ListQuery): Date {
  const read = readCursor(cursor, ORDERS[filters.sort].type);
  return read ? new Date(read.at) : now;
}

/**
 * Stored popularities compare only where votes fade at the same speed. Of categories with different half-lives, each
 * gives its own first rows, brought to today's votes; null where one speed, or one category, makes that needless.
 */
function fadingOf({ filters, community, ...query }: ListQuery) {
  const { categories } = community;
  if (filters.sort !== "popular" || filters.category) return null;
  if (new Set(categories.map((one) => one.halfLifeDays)).size <= 1) return null;
  const at = weighedAt({ filters, community, ...query });
  return {
    ids: categories.map((one) => one.id),
    scales: categories.map((one) => 1 / storedWeight(at, one.halfLifeDays)),
  };
}

type StatusFilter = { only: string[] } | { without: string[] } | null;

/** A filter's word as statuses. Popular leaves closed ideas out unless it is told otherwise. */
function statusFilter({ status, sort }: IdeaFilters, statuses: Status[]): StatusFilter {
  const ids = (category: string) => statuses.filter((one) => one.category === category).map((one) => one.id);
  if (status === "any") return null;
  if (status !== null) {
    const exact = statuses.some((one) => one.id === status);
    return { only: exact ? [status] : ids(status) };
  }
  return sort === "popular" ? { without: ids("closed") } : null;
}

/** The page's rows and one more. One statement; every order and filter walks an index (see tests/domain/ideas/list-plans). */
export function selectIdeas(sql: Sql, actor: Actor, query: ListQuery): Promise<SelectedIdea[]> {
  const { filters, community, now, limit = PAGE_SIZE } = query;
  const { sort, tag, period, q } = filters;
  const me = actorId(actor);
  const order = ORDERS[sort];
  const fading = fadingOf(query);
  const column = fading ? sql`(i.popularity * c.scale)` : sql.unsafe(order.column);
  const cursor = readCursor(query.cursor, order.type);
  const key = cursor && sql`${cursor.key}::text::${sql.unsafe(order.type)}`;
  const category =
    filters.category && community.categories.find((one: Category) => one.slug === filters.category);
  const status = statusFilter(filters, community.statuses);

  const conditions = [
    sort === "mine"
      ? sql`i.author_id = ${me} and i.visibility <> 'removed' and i.converted_thread_id is null`
      : sort === "voted"
        ? sql`v.member_id = ${me} and i.merged_into_id is null and i.converted_thread_id is null and ${visibleIdeas(sql, actor)}`
        : query.circle
          ? circleIdeas(sql)
          : listedIdeas(sql),
  ];
  if (filters.category) conditions.push(category ? sql`i.category_id = ${category.id}` : sql`false`);
  if (tag) conditions.push(sql`i.tags @> array[${tag}]::text[]`);
  if (period) conditions.push(sql`i.created_at > ${new Date(now.getTime() - period * DAY_MS)}`);
  if (status && "without" in status) conditions.push(sql`i.status_id <> all(${status.without})`);
  if (cursor && key) {
    conditions.push(sql`(${column}, i.number) < (${key}, ${cursor.number}::bigint)`);
    // What the index of a category understands of it, with room for the rounding of a division.
    if (fading) conditions.push(sql`i.popularity <= (${key} / c.scale) + abs(${key} / c.scale) * 1e-9`);
    // The pair spans two tables there; this part of it is what the index understands.
    if (sort === "voted") conditions.push(sql`v.cast_at <= ${key}`);
  }

  // The few matches come first and fetch their ideas by key, which `offset 0` makes plain to the planner.
  const found = sql`matches m cross join lateral (select * from ideas where id = m.idea_id offset 0) i`;
  const source =
    sort === "voted"
      ? q
        ? sql`${found} join idea_votes v on v.idea_id = i.id`
        : sql`idea_votes v join ideas i on i.id = v.idea_id`
      : q
        ? found
        : sql`ideas i`;

  const inOrder = fading && !q ? sql`i.popularity` : column;
  const fadingCategories =
    fading && sql`unnest(${fading.ids}::uuid[], ${fading.scales}::float8[]) as c (id, scale)`;
  if (fading) conditions.push(sql`i.category_id = c.id`);
  const page = (statusCondition: ReturnType<typeof sql> | null) => sql`
    select i.*, ${column} as sort_key${q ? sql`, m.loose` : sql``}
    from ${source} ${fadingCategories && q ? sql`cross join ${fadingCategories}` : sql``}
    where ${(statusCondition ? [...conditions, statusCondition] : conditions).reduce((left, right) => sql`${left} and ${right}`)}
    order by ${inOrder} desc, i.number desc limit ${limit + 1}`;

  const only = status && "only" in status ? status.only : null;
  // Each status has its own index: taking the first rows of each and merging them beats walking past all others.
  const branches = [
    ...(fadingCategories && !q ? [fadingCategories] : []),
    ...(only && only.length !== 1 ? [sql`unnest(${only}::text[]) as s (id)`] : []),
  ];
  const one = page(
    only === null ? null : only.length === 1 ? sql`i.status_id = ${only[0]!}` : sql`i.status_id = s.id`,
  );
  const rows =
    branches.length === 0
      ? one
      : sql`select p.* from ${branches.reduce((left, right) => sql`${left} cross join ${right}`)} cross join lateral (${one}) p
          order by p.sort_key desc, p.number desc limit ${limit + 1}`;

  return sql<SelectedIdea[]>`
    with ${q ? sql`${textMatches(sql, q)},` : sql``} page as materialized (${rows})
    select p.id, p.number::float8 as number, p.slug, p.title, p.excerpt, p.language, p.created_at as "createdAt",
      greatest(p.created_at, p.edited_at, p.status_changed_at, p.answered_at) as "changedAt",
      p.comment_count as comments, p.historic_supports as historic, p.promotes, p.demotes, p.popularity,
      p.category_id as "categoryId", p.status_id as "statusId", p.author_id as "authorId", a.display_name as author,
      a.username, p.visibility, p.merged_into_id is not null as merged, ${q ? sql`p.loose` : sql`false`} as loose,
      ${me ? sql`coalesce(mine.value, 0)` : sql`0`} as "myVote", ${order.type === "timestamptz" ? sql`(p.sort_key at time zone 'UTC')::text || '+00'` : sql`p.sort_key::text`} as "sortKey"
    from page p join members a on a.id = p.author_id
    ${me ? sql`left join idea_votes mine on mine.idea_id = p.id and mine.member_id = ${me}` : sql``}
    order by p.sort_key desc, p.number desc`;
}
