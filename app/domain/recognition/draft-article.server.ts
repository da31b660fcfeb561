import { sql } from "drizzle-orm";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { createArticle } from "#app/domain/faq/create-article.server.ts";
import { ARTICLE_LANGUAGES, ARTICLE_TITLE_MAX, SUMMARY_MAX } from "#app/domain/faq/limits.ts";
import { excerpt } from "#app/markdown/render.server.ts";
import type { Db } from "#db/types.ts";

type Row = {
  thread: string;
  answer: string;
  title: string;
  language: string;
  question: string;
  source: string;
  categoryId: string | null;
};

/**
 * Makes the draft of an article of an answer and sends it to the editors. It belongs to nobody yet, so that any of them may
 * take it on and review it; who answered is credited. Filed where articles of such questions went before.
 */
export async function draftArticle(tx: Db, postId: string): Promise<{ articleNumber: number }> {
  const [row] = (await tx.execute(sql`
    select t.number as thread, p.number as answer, t.title, t.language, x.source as question, p.source,
      coalesce(
        (select a.category_id from article_origins o join threads s on s.id = o.thread_id and s.category_id = t.category_id
          join articles a on a.id = o.article_id group by a.category_id order by count(*) desc, a.category_id limit 1),
        (select c.id from article_categories c order by c.parent_id nulls first, c.position, c.id limit 1)) as "categoryId"
    from posts p join threads t on t.id = p.thread_id join thread_texts x on x.thread_id = t.id
    where p.id = ${postId} and p.visibility = 'public' and p.deleted_at is null and p.gone_reason is null
      and t.visibility = 'public' and t.converted_idea_id is null`)) as unknown as (Row | undefined)[];
  if (!row) throw new Conflict("post_deleted");
  if (!row.categoryId) throw new Conflict("no_article_category");
  const { number } = await createArticle(tx, SYSTEM, {
    categoryId: row.categoryId,
    language: ARTICLE_LANGUAGES.find((one) => one === row.language) ?? "en",
    title: row.title.slice(0, ARTICLE_TITLE_MAX),
    summary: excerpt(row.question, SUMMARY_MAX),
    source: row.source,
    origin: { thread: Number(row.thread), answer: Number(row.answer) },
    submit: true,
  });
  return { articleNumber: number };
}
