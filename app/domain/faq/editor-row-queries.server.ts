import { failedSelfCare } from "#app/domain/forum/failed-self-care-queries.server.ts";
import type { Translated } from "#db/columns.ts";
import type { RevisionState } from "#db/schema/faq.ts";
import type { Sql } from "#db/types.ts";
import { ARTICLE_LANGUAGES, type ArticleLanguage, VIEWS_DAYS } from "./limits.ts";

/** How an article stands in one language. */
export type LanguageState = {
  language: ArticleLanguage;
  /** Its address there; null while readers do not have it. */
  slug: string | null;
  /** From before the original's last major change. */
  outOfDate: boolean;
  /** The state of the revision being worked on. */
  open: RevisionState | null;
};

/** An article as its editors see it in a list. */
export type EditorRow = {
  id: string;
  number: number;
  title: string;
  sourceLanguage: ArticleLanguage;
  category: Translated;
  owner: { id: string; name: string } | null;
  /** As 2026-12-31. */
  reviewBy: string | null;
  published: boolean;
  retired: boolean;
  languages: LanguageState[];
  /** Of the last thirty days. */
  views: number;
  helpful: number;
  unhelpful: number;
  openFlags: number;
  /** Questions whose askers had read it before. */
  askedAnyway: number;
};

type Rows = { ids: readonly string[]; language: ArticleLanguage; now: Date };

/** The title an editor knows an article by: the published one in their language or the original's, else the draft's. */
export const editorTitle = (sql: Sql, language: ArticleLanguage) => sql`coalesce(
  (select o.title from article_translations o where o.article_id = a.id
    order by o.language = ${language} desc, o.language = a.source_language desc limit 1),
  (select o.title from article_revisions o where o.article_id = a.id
    order by o.language = a.source_language desc, o.version desc limit 1))`;

/** How an article stands in each language, the original first. */
export const languageStates = (sql: Sql) => sql`(
  select json_agg(json_build_object('language', l.language, 'slug', o.slug, 'open', r.state,
    'outOfDate', o.slug is not null and l.language <> a.source_language and a.major_change_at is not null
      and (o.translates_up_to is null or o.translates_up_to < a.major_change_at))
    order by l.language <> a.source_language, l.language)
  from unnest(${[...ARTICLE_LANGUAGES]}::text[]) l (language)
  left join article_translations o on o.article_id = a.id and o.language = l.language
  left join article_revisions r on r.article_id = a.id and r.language = l.language
    and r.state in ('draft','review','returned'))`;

/** The articles with these ids, in their order, with the figures that say where work is needed. */
export async function editorRows(sql: Sql, { ids, language, now }: Rows): Promise<EditorRow[]> {
  if (ids.length === 0) return [];
  const [rows, failures] = await Promise.all([
    sql<Omit<EditorRow, "askedAnyway">[]>`
      select a.id, a.number::float8 as number, ${editorTitle(sql, language)} as title,
        a.source_language as "sourceLanguage", c.name as category, a.review_by::text as "reviewBy",
        case when m.id is not null then json_build_object('id', m.id, 'name', m.display_name) end as owner,
        a.published_at is not null as published, a.retired_at is not null as retired,
        ${languageStates(sql)} as languages, a.helpful_count as helpful, a.unhelpful_count as unhelpful,
        (select coalesce(sum(d.views), 0)::int from content_days d where d.kind = 'article' and d.target_id = a.id
          and d.day > (${now} at time zone 'utc')::date - ${VIEWS_DAYS}::int) as views,
        (select count(*)::int from article_flags f where f.article_id = a.id and f.resolved_at is null) as "openFlags"
      from unnest(${[...ids]}::uuid[]) with ordinality k (id, place)
      join lateral (select * from articles x where x.id = k.id limit 1) a on true
      join article_categories c on c.id = a.category_id left join members m on m.id = a.owner_id
      order by k.place`,
    failedSelfCare(sql, { articleIds: ids }),
  ]);
  const read = new Map(failures.map((failure) => [failure.articleId, failure.read]));
  return rows.map((row) => ({ ...row, askedAnyway: read.get(row.id) ?? 0 }));
}
