import type { Sql } from "#db/types.ts";
import type { ArticleLink } from "./article-link.ts";
import type { ArticleLanguage } from "./limits.ts";
import { inReadersLanguage, linkColumns, publishedArticles } from "./visibility.server.ts";

/** How far back "lately" reaches. */
const READ_DAYS = 30;
/** Candidates: some may have been taken out of the FAQ since. */
const CANDIDATES = 30;
/** Fewer read articles than this say nothing about what people look for. */
const ENOUGH_READ = 3;

/** Ids of the articles that were read most in the last 30 days, most first. */
export async function mostReadIds(sql: Sql, now: Date): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select target_id as id from content_days
    where kind = 'article' and day > (${now} at time zone 'utc')::date - ${READ_DAYS}::int
    group by target_id order by sum(views) desc, target_id limit ${CANDIDATES}`;
  return rows.map(({ id }) => id);
}

export type SoughtArticles = {
  items: ArticleLink[];
  /** False when too few were read to tell: then they are the newest. */
  read: boolean;
};

/** What others looked for: of these ids those that readers have, else what was published last. */
export async function soughtArticles(
  sql: Sql,
  { ids, language, limit }: { ids: readonly string[]; language: ArticleLanguage; limit: number },
): Promise<SoughtArticles> {
  const rows = await sql<(ArticleLink & { read: boolean })[]>`
    with sought as materialized (
      select a.id, k.place from unnest(${[...ids]}::uuid[]) with ordinality k (id, place)
      join articles a on a.id = k.id and ${publishedArticles(sql)} order by k.place limit ${limit}
    ), enough as materialized (select count(*) >= ${ENOUGH_READ} as read from sought),
    shown as (
      select id, place from sought where (select read from enough)
      union all
      select id, row_number() over () from (
        select a.id from articles a where ${publishedArticles(sql)}
        order by a.published_at desc, a.number desc limit ${limit}) newest
      where not (select read from enough)
    )
    select ${linkColumns(sql)}, (select read from enough) as read
    from shown join articles a on a.id = shown.id ${inReadersLanguage(sql, language)}
    order by shown.place`;
  return { items: rows.map(({ read: _, ...article }) => article), read: rows[0]?.read ?? false };
}
