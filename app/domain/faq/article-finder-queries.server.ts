import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import type { Sql } from "#db/types.ts";
import { matching } from "./article-list-queries.server.ts";
import { editorTitle } from "./editor-row-queries.server.ts";
import type { ArticleLanguage } from "./limits.ts";
import { canEditArticles } from "./policy.ts";

const FOUND_SHOWN = 8;

export type FoundArticle = { number: number; title: string; published: boolean };

/** Articles an editor may mean, by words of a title or by number; drafts too, retired ones not. */
export async function findArticles(
  sql: Sql,
  actor: Actor,
  { q, language, except = [] }: { q: string; language: ArticleLanguage; except?: readonly number[] },
): Promise<FoundArticle[]> {
  assertAllowed(canEditArticles(actor));
  if (!q) return [];
  return sql<FoundArticle[]>`
    select a.number::float8 as number, ${editorTitle(sql, language)} as title, a.published_at is not null as published
    from articles a where a.retired_at is null and not a.number = any(${[...except]}::bigint[]) ${matching(sql, q)}
    order by a.published_at is not null desc, a.number desc limit ${FOUND_SHOWN}`;
}
