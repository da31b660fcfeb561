import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import type { Sql } from "#db/types.ts";
import { type EditorRow, editorRows } from "./editor-row-queries.server.ts";
import type { ArticleLanguage } from "./limits.ts";
import { canEditArticles } from "./policy.ts";

/** Answers with a reason shown on an article's page: the latest. */
const REASONS_SHOWN = 10;

export type LinkedQuestion = {
  number: number;
  slug: string;
  title: string;
  credited: { username: string; name: string } | null;
};

export type UnhelpfulAnswer = {
  id: string;
  reason: string | null;
  words: string;
  language: string;
  at: Date;
};

/** An article with everything that is settled about it beside its words. */
export type EditorArticle = EditorRow & {
  categoryId: string;
  lastChecked: { at: Date; by: string | null } | null;
  related: { number: number; title: string }[];
  origins: LinkedQuestion[];
  /** Why it did not help, in readers' words. */
  reasons: UnhelpfulAnswer[];
};

type Read = { number: number; language: ArticleLanguage; now: Date };

/** Throws `NotFound` when there is no such article. */
export async function loadEditorArticle(
  sql: Sql,
  actor: Actor,
  { number, language, now }: Read,
): Promise<EditorArticle> {
  assertAllowed(canEditArticles(actor));
  const [article] = await sql<
    { id: string; categoryId: string; checkedAt: Date | null; checkedBy: string | null }[]
  >`
    select a.id, a.category_id as "categoryId", a.last_checked_at as "checkedAt", m.display_name as "checkedBy"
    from articles a left join members m on m.id = a.last_checked_by_id where a.number = ${number}`;
  if (!article) throw new NotFound("no_such_article");
  const [[row], related, origins, reasons] = await Promise.all([
    editorRows(sql, { ids: [article.id], language, now }),
    relatedTo(sql, article.id, { language, now }),
    originsOf(sql, article.id),
    sql<UnhelpfulAnswer[]>`
      select id, reason, words, language, created_at as at from article_feedback
      where article_id = ${article.id} and not helpful and (reason is not null or words <> '')
      order by created_at desc, id desc limit ${REASONS_SHOWN}`,
  ]);
  const { categoryId, checkedAt, checkedBy } = article;
  const lastChecked = checkedAt && { at: checkedAt, by: checkedBy };
  return { ...row!, categoryId, lastChecked, related, origins, reasons };
}

async function relatedTo(sql: Sql, articleId: string, { language, now }: Omit<Read, "number">) {
  const rows = await sql<{ id: string }[]>`
    select related_id as id from article_relations where article_id = ${articleId} order by position, related_id`;
  const found = await editorRows(sql, { ids: rows.map(({ id }) => id), language, now });
  return found.map(({ number, title }) => ({ number, title }));
}

const originsOf = (sql: Sql, articleId: string) => sql<LinkedQuestion[]>`
  select t.number::float8 as number, t.slug, t.title,
    case when m.id is not null then json_build_object('username', m.username, 'name', m.display_name) end as credited
  from article_origins o join threads t on t.id = o.thread_id left join members m on m.id = o.credited_id
  where o.article_id = ${articleId} order by o.created_at, t.number`;
