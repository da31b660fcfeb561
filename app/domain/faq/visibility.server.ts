import type { Sql } from "#db/types.ts";
import type { ArticleLanguage } from "./limits.ts";

/** SQL condition on articles `a`: what readers have. Written exactly as in the partial index. */
export const publishedArticles = (sql: Sql) => sql`a.published_at is not null and a.retired_at is null`;

/** SQL lateral join `t` to articles `a`: the translation in the reader's language, or else the one it is written in. */
export const inReadersLanguage = (sql: Sql, language: ArticleLanguage) => sql`
  join lateral (
    select * from article_translations any_t where any_t.article_id = a.id
    order by any_t.language = ${language} desc, any_t.language = a.source_language desc limit 1
  ) t on true`;

/** SQL columns of an `ArticleLink` from `a` and `t`. */
export const linkColumns = (sql: Sql) =>
  sql`a.number::float8 as number, t.slug, t.title, t.summary, t.language`;
