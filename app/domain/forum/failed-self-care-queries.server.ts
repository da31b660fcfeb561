import type { Locale } from "#app/i18n/index.ts";
import type { Sql } from "#db/types.ts";

/** Questions that were asked although an article was there. */
export type FailedSelfCare = {
  articleId: string;
  /** Its title and extract were shown to who asked. */
  shown: number;
  /** They had opened it, and asked nevertheless. */
  read: number;
};

/** For each of these articles; one that never failed anybody is not in the answer. */
export async function failedSelfCare(
  sql: Sql,
  { articleIds }: { articleIds: readonly string[] },
): Promise<FailedSelfCare[]> {
  return sql<FailedSelfCare[]>`
    select target_id as "articleId", count(distinct thread_id) filter (where kind = 'shown')::int as shown,
      count(distinct thread_id) filter (where kind = 'read')::int as read
    from thread_trails where target_kind = 'article' and target_id = any(${articleIds as string[]}::uuid[])
    group by target_id`;
}

export type FailingArticle = FailedSelfCare & { number: number; slug: string; title: string };

type MostFailing = { since: Date; limit: number; locale: Locale };

/** Articles that most people had read before they asked all the same, of the questions since then. */
export async function mostFailingArticles(
  sql: Sql,
  { since, limit, locale }: MostFailing,
): Promise<FailingArticle[]> {
  return sql<FailingArticle[]>`
    with failed as (
      select s.target_id, count(distinct s.thread_id) filter (where s.kind = 'shown')::int as shown,
        count(distinct s.thread_id) filter (where s.kind = 'read')::int as read
      from threads t join thread_trails s on s.thread_id = t.id and s.target_kind = 'article'
      where t.visibility = 'public' and t.converted_idea_id is null and t.kind = 'question' and t.created_at >= ${since}
      group by s.target_id
    )
    select f.target_id as "articleId", f.shown, f.read, a.number::float8 as number, e.slug, e.title
    from failed f join articles a on a.id = f.target_id and a.retired_at is null
    join lateral (select slug, title from article_translations where article_id = a.id
      order by (language = ${locale}) desc, (language = a.source_language) desc limit 1) e on true
    order by f.read desc, f.shown desc, a.number limit ${limit}`;
}
