import { type Actor, actorId, isStaff } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { canEditArticles } from "#app/domain/faq/policy.ts";
import type { Translated } from "#db/columns.ts";
import type { Sql } from "#db/types.ts";
import type { ArticleLanguage } from "./limits.ts";
import { isOutOfDate } from "./out-of-date.ts";

/** A question an article was born from. */
export type Origin = {
  number: number;
  slug: string;
  title: string;
  /** Whose answer it says. */
  credited: { name: string; username: string } | null;
};

export type Edition = { language: ArticleLanguage; slug: string; title: string };

/** An article in the language its address asks for. */
export type ArticlePage = Edition & {
  number: number;
  summary: string;
  html: string;
  contents: { id: string; text: string; level: number }[];
  updatedAt: Date;
  firstPublishedAt: Date;
  lastCheckedAt: Date | null;
  sourceLanguage: ArticleLanguage;
  /** The original has changed since this was translated. */
  outOfDate: boolean;
  /** All languages it is there in, the shown one too; the original first. */
  editions: Edition[];
  /** From the top of the tree to the category it is in. */
  categories: { slug: string; name: string }[];
  origins: Origin[];
  /** How many said that it helped; told once enough have answered. */
  helpful: number;
  unhelpful: number;
  /** What a member said; a guest's page is everybody's, so there it is never known. */
  myAnswer: "yes" | "no" | null;
  state: "published" | "unpublished" | "retired";
  can: { edit: boolean };
};

type Row = Omit<ArticlePage, "outOfDate" | "categories" | "myAnswer" | "state" | "can"> & {
  id: string;
  translatesUpTo: Date | null;
  majorChangeAt: Date | null;
  publishedAt: Date | null;
  retiredAt: Date | null;
  categories: { slug: string; name: Translated }[];
  myAnswer: boolean | null;
  formerOf: ArticleLanguage | null;
};

type GetArticle = { number: number; slug: string; language: ArticleLanguage };

/** An article, or where it is instead: `moved` for good, or only for this reader. */
export type FoundArticle =
  | { id: string; article: ArticlePage; elsewhere: null }
  | { id: string; article: ArticlePage; elsewhere: { to: Edition; moved: boolean } }
  /** Nothing of it was ever published; only staff gets to know. */
  | { id: string; article: null; elsewhere: null };

/**
 * One article with all that stands around it, in one statement. The address' slug tells the language; one that it had
 * before leads to the present one in the same language, any other to the reader's language or the original. Throws
 * `NotFound` when the actor may not see it.
 */
export async function getArticle(
  sql: Sql,
  actor: Actor,
  { number, slug, language }: GetArticle,
): Promise<FoundArticle> {
  const [row] = await sql<Row[]>`
    select a.id, a.number::float8 as number, a.source_language as "sourceLanguage", a.published_at as "publishedAt",
      a.retired_at as "retiredAt", a.last_checked_at as "lastCheckedAt", a.major_change_at as "majorChangeAt",
      a.helpful_count as helpful, a.unhelpful_count as unhelpful, t.language, t.slug, t.title, t.summary, t.html, t.contents,
      t.updated_at as "updatedAt", t.first_published_at as "firstPublishedAt", t.translates_up_to as "translatesUpTo",
      (select s.language from article_slugs s where s.article_id = a.id and s.slug = ${slug}) as "formerOf",
      (select coalesce(json_agg(json_build_object('language', e.language, 'slug', e.slug, 'title', e.title)
        order by e.language <> a.source_language, e.language), '[]')
        from article_translations e where e.article_id = a.id) as editions,
      (select json_agg(json_build_object('slug', c.slug, 'name', c.name) order by c.depth desc) from (
        with recursive up as (
          select c.slug, c.name, c.parent_id, 0 as depth from article_categories c where c.id = a.category_id
          union all
          select p.slug, p.name, p.parent_id, up.depth + 1 from up join article_categories p on p.id = up.parent_id
        ) select slug, name, depth from up) c) as categories,
      (select coalesce(json_agg(json_build_object('number', q.number, 'slug', q.slug, 'title', q.title, 'credited',
        case when m.id is not null then json_build_object('name', m.display_name, 'username', m.username) end)
        order by o.created_at, q.number), '[]')
        from article_origins o join threads q on q.id = o.thread_id left join members m on m.id = o.credited_id
        where o.article_id = a.id and q.visibility = 'public' and q.converted_idea_id is null) as origins,
      (select f.helpful from article_feedback f where f.article_id = a.id and f.visitor = ${actorId(actor)}) as "myAnswer"
    from articles a left join lateral (
      select * from article_translations any_t where any_t.article_id = a.id
      order by any_t.slug = ${slug} desc, any_t.language = ${language} desc, any_t.language = a.source_language desc limit 1
    ) t on true
    where a.number = ${number}`;
  if (!row || (!isStaff(actor) && stateOf(row) !== "published")) throw new NotFound("no_such_article");
  if (row.slug === null) return neverWritten(actor, row.id);
  const article = toPage(row, actor, language);
  if (row.slug === slug) return { id: row.id, article, elsewhere: null };
  const present = article.editions.find((edition) => edition.language === row.formerOf);
  return { id: row.id, article, elsewhere: { to: present ?? article, moved: present !== undefined } };
}

function neverWritten(actor: Actor, id: string): FoundArticle {
  if (!isStaff(actor)) throw new NotFound("no_such_article");
  return { id, article: null, elsewhere: null };
}

const stateOf = (row: Pick<Row, "publishedAt" | "retiredAt">) =>
  row.retiredAt ? "retired" : row.publishedAt ? "published" : "unpublished";

function toPage(row: Row, actor: Actor, language: ArticleLanguage): ArticlePage {
  const { id, translatesUpTo, majorChangeAt, publishedAt, retiredAt, formerOf, ...shown } = row;
  return {
    ...shown,
    outOfDate: isOutOfDate(row),
    categories: row.categories.map(({ slug, name }) => ({ slug, name: name[language] })),
    myAnswer: row.myAnswer === null ? null : row.myAnswer ? "yes" : "no",
    state: stateOf(row),
    can: { edit: canEditArticles(actor) === true },
  };
}
