import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import type { Sql } from "#db/types.ts";
import { type EditorRow, editorRows } from "./editor-row-queries.server.ts";
import type { ArticleLanguage } from "./limits.ts";
import { canEditArticles } from "./policy.ts";

/** Readers' own words shown on an article's page: the latest. */
const WORDS_SHOWN = 8;

export type LinkedQuestion = {
  number: number;
  slug: string;
  title: string;
  credited: { username: string; name: string } | null;
};

type Reason = "unclear" | "wrong" | "outdated" | "incomplete" | "other";

/** What readers said whom it did not help: how often which reason, and the latest in their own words. */
export type UnhelpfulReasons = {
  counts: { reason: Reason; count: number }[];
  words: { id: string; reason: Reason | null; words: string; at: Date }[];
};

/** An article with everything that is settled about it beside its words. */
export type EditorArticle = EditorRow & {
  categoryId: string;
  lastChecked: { at: Date; by: string | null } | null;
  related: { number: number; title: string }[];
  origins: LinkedQuestion[];
  reasons: UnhelpfulReasons;
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
    reasonsFor(sql, article.id),
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

async function reasonsFor(sql: Sql, articleId: string): Promise<UnhelpfulReasons> {
  const [counts, words] = await Promise.all([
    sql<UnhelpfulReasons["counts"]>`
      select reason, count(*)::int as count from article_feedback
      where article_id = ${articleId} and not helpful and reason is not null
      group by reason order by count(*) desc, reason`,
    sql<UnhelpfulReasons["words"]>`
      select id, reason, words, created_at as at from article_feedback
      where article_id = ${articleId} and not helpful and words <> ''
      order by created_at desc, id desc limit ${WORDS_SHOWN}`,
  ]);
  return { counts: [...counts], words: [...words] };
}
