import type { Sql } from "#db/types.ts";
import type { ArticleLink } from "./article-link.ts";
import type { ArticleLanguage } from "./limits.ts";
import { inReadersLanguage, linkColumns, publishedArticles } from "./visibility.server.ts";

const RELATED_SHOWN = 5;
/** Newest articles of the category that are compared, however many there are. */
const NEIGHBOURS = 50;

type Related = {
  articleId: string;
  /** What was found near it, best first. */
  nearIds: readonly string[];
  language: ArticleLanguage;
};

/** Where to read on: what editors chose, then what was found near it, then the best of the same category. */
export function listRelated(sql: Sql, { articleId, nearIds, language }: Related): Promise<ArticleLink[]> {
  return sql<ArticleLink[]>`
    with candidates (id, tier, place) as (
      select related_id, 1, position from article_relations where article_id = ${articleId}
      union all
      select id, 2, place from unnest(${[...nearIds]}::uuid[]) with ordinality n (id, place)
      union all
      select id, 3, unhelpful_count - helpful_count from (
        select a.* from articles a where a.category_id = (select category_id from articles where id = ${articleId})
          and ${publishedArticles(sql)} order by a.number desc limit ${NEIGHBOURS}) neighbours
    ), best as (
      select distinct on (id) id, tier, place from candidates where id <> ${articleId} order by id, tier, place
    )
    select ${linkColumns(sql)} from best join articles a on a.id = best.id ${inReadersLanguage(sql, language)}
    where ${publishedArticles(sql)} order by best.tier, best.place, a.number limit ${RELATED_SHOWN}`;
}
