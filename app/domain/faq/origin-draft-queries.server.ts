import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { excerpt } from "#app/markdown/render.server.ts";
import type { Translated } from "#db/columns.ts";
import type { Sql } from "#db/types.ts";
import { ARTICLE_LANGUAGES, ARTICLE_TITLE_MAX, type ArticleLanguage, SUMMARY_MAX } from "./limits.ts";
import { canEditArticles } from "./policy.ts";

/** The first draft of an article, made of a question and one of its answers. */
export type OriginDraft = {
  thread: { number: number; slug: string; title: string };
  answer: { number: number; author: { username: string; name: string } } | null;
  values: { title: string; summary: string; body: string; language: ArticleLanguage; categoryId: string };
  /** Articles that are linked with the question already. */
  linked: { number: number; title: string }[];
};

type Row = {
  id: string;
  number: number;
  slug: string;
  title: string;
  language: string;
  tags: string[];
  question: string;
  category: { slug: string; name: Translated };
  answer: number | null;
  answerSource: string | null;
  username: string | null;
  name: string | null;
};

type Read = { thread: number; answer: number | null; language: ArticleLanguage };

/** Takes the answer asked for, else the accepted one. Throws `NotFound` when question or answer is not public. */
export async function originDraft(
  sql: Sql,
  actor: Actor,
  { thread, answer, language }: Read,
): Promise<OriginDraft> {
  assertAllowed(canEditArticles(actor));
  const [row] = await sql<Row[]>`
    select t.id, t.number::float8 as number, t.slug, t.title, t.language, t.tags, x.source as question,
      json_build_object('slug', c.slug, 'name', c.name) as category,
      p.number::float8 as answer, p.source as "answerSource", m.username, m.display_name as name
    from threads t join thread_texts x on x.thread_id = t.id join categories c on c.id = t.category_id
    left join posts p on p.thread_id = t.id and p.visibility = 'public' and p.deleted_at is null and p.gone_reason is null
      and ${answer ? sql`p.number = ${answer}` : sql`p.id = t.accepted_post_id`}
    left join members m on m.id = p.author_id
    where t.number = ${thread} and t.visibility = 'public' and t.converted_idea_id is null`;
  if (!row || (answer && !row.answer)) throw new NotFound("no_such_thread");
  const [categoryId, linked] = await Promise.all([
    guessCategory(sql, row),
    sql<{ number: number; title: string }[]>`
      select a.number::float8 as number, coalesce(
        (select o.title from article_translations o where o.article_id = a.id order by o.language = ${language} desc limit 1),
        (select r.title from article_revisions r where r.article_id = a.id order by r.version desc limit 1)) as title
      from article_origins o join articles a on a.id = o.article_id where o.thread_id = ${row.id} order by a.number`,
  ]);
  const written = ARTICLE_LANGUAGES.find((one) => one === row.language) ?? language;
  return {
    thread: { number: row.number, slug: row.slug, title: row.title },
    answer:
      row.answer === null
        ? null
        : { number: row.answer, author: { username: row.username!, name: row.name! } },
    values: {
      title: row.title.slice(0, ARTICLE_TITLE_MAX),
      summary: excerpt(row.question, SUMMARY_MAX),
      body: row.answerSource ?? row.question,
      language: written,
      categoryId,
    },
    linked: [...linked],
  };
}

/**
 * Where such an article probably belongs: where articles of questions of the same community category went before, else
 * the article category whose name is most like the community's or like one of the tags. "" when nothing speaks for any.
 */
async function guessCategory(sql: Sql, row: Row): Promise<string> {
  const [used] = await sql<{ id: string }[]>`
    select a.category_id as id from article_origins o join threads t on t.id = o.thread_id
    join categories c on c.id = t.category_id join articles a on a.id = o.article_id
    where c.slug = ${row.category.slug} group by a.category_id order by count(*) desc, a.category_id limit 1`;
  if (used) return used.id;
  const words = [row.category.name.en, row.category.name.fr, row.category.slug, ...row.tags];
  const [alike] = await sql<{ id: string }[]>`
    select c.id from article_categories c, unnest(${words}::text[]) w (word)
    where similarity(ruche_plain(w.word), ruche_plain(c.name->>'en')) > 0.3
      or similarity(ruche_plain(w.word), ruche_plain(c.name->>'fr')) > 0.3
    group by c.id
    order by max(greatest(similarity(ruche_plain(w.word), ruche_plain(c.name->>'en')),
      similarity(ruche_plain(w.word), ruche_plain(c.name->>'fr')))) desc, c.id limit 1`;
  return alike?.id ?? "";
}
