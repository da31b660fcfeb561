import type { Community } from "#app/domain/community/queries.server.ts";
import type { Locale } from "#app/i18n/index.ts";
import type { Sql } from "#db/types.ts";
import type { IdeaLink } from "./idea-queries.server.ts";
import type { CategoryMark } from "./list-queries.server.ts";
import { listedIdeas } from "./visibility.server.ts";

export type RoadmapIdea = IdeaLink & {
  votes: number;
  historic: number;
  category: CategoryMark | null;
  since: Date | null;
};

export type RoadmapColumn = {
  /** A status, or `done` for all that are. */
  key: string;
  name: string | null;
  done: boolean;
  ideas: RoadmapIdea[];
  /** Counted up to a limit: beyond it the figure is "at least". */
  count: number;
  more: boolean;
};

const SHOWN = 8;
const COUNTED = 100;

type Row = IdeaLink & {
  columnKey: string;
  votes: number;
  /** Supports from an earlier system: shown beside the votes, never added to them. */
  historic: number;
  categoryId: string;
  since: Date | null;
  count: number;
};

/**
 * What is planned and what was done: a column for each active status, most wanted first, and one for everything done,
 * latest first. One statement; each column takes its first rows from an index.
 */
export async function getRoadmap(
  sql: Sql,
  { community, locale }: { community: Pick<Community, "statuses" | "categories">; locale: Locale },
): Promise<RoadmapColumn[]> {
  const active = community.statuses.filter((one) => one.category === "active" && !one.retired);
  const done = community.statuses.filter((one) => one.category === "done").map((one) => one.id);
  const columns = sql`i.number::float8 as number, i.slug, i.title, i.promotes - i.demotes as votes,
    i.historic_supports as historic, i.category_id as "categoryId", i.status_changed_at as since`;
  // The order keeps the planner on the index of the status.
  const some = sql`select 1 from ideas i where ${listedIdeas(sql)} and i.status_id = s.id order by i.score desc limit ${COUNTED}`;
  const rows = await sql<Row[]>`
    select s.id as "columnKey", i.*, n.count from unnest(${active.map((one) => one.id)}::text[]) s (id)
    cross join lateral (
      select ${columns} from ideas i where ${listedIdeas(sql)} and i.status_id = s.id
      order by i.score desc, i.number desc limit ${SHOWN}) i
    cross join lateral (
      select count(*)::int from (${some}) c) n
    union all
    select 'done', d.*, (
      select least(${COUNTED}, sum(n.count))::int from unnest(${done}::text[]) s (id)
      cross join lateral (select count(*) from (${some}) c) n) from (
      select i.* from unnest(${done}::text[]) s (id) cross join lateral (
        select ${columns} from ideas i
        where ${listedIdeas(sql)} and i.status_id = s.id and i.status_changed_at is not null
        order by i.status_changed_at desc, i.number desc limit ${SHOWN}) i
      order by i.since desc, i.number desc limit ${SHOWN}) d`;
  const categories = new Map(
    community.categories.map((one) => [one.id, { name: one.name[locale], slug: one.slug }]),
  );
  const keys = [
    ...active.map((one) => ({ key: one.id, name: one.name[locale] })),
    { key: "done", name: null },
  ];
  return keys.map(({ key, name }) => {
    const own = rows.filter((row) => row.columnKey === key);
    const count = own[0]?.count ?? 0;
    const ideas = own.map(({ columnKey: _key, count: _count, categoryId, ...idea }) => ({
      ...idea,
      category: categories.get(categoryId) ?? null,
    }));
    return { key, name, done: key === "done", ideas, count, more: count === COUNTED };
  });
}
