import { afterAll, expect, test } from "vitest";
import { listEditorArticles } from "#app/domain/faq/article-list-queries.server.ts";
import { loadEditorArticle } from "#app/domain/faq/editor-article-queries.server.ts";
import { listFlags } from "#app/domain/faq/flag-list-queries.server.ts";
import { type ArticleView, parseKnowledgeFilter } from "#app/domain/faq/knowledge-view.ts";
import { listRevisions } from "#app/domain/faq/revision-list-queries.server.ts";
import type { Sql } from "#db/types.ts";
import { sql } from "#tests/support/database.ts";
import { anArticleCategory } from "#tests/support/factories/article.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { planWatcher } from "#tests/support/plans.ts";

const now = new Date("2026-06-15T10:00:00Z");
const watcher = planWatcher([
  "articles",
  "article_revisions",
  "article_translations",
  "article_flags",
  "article_feedback",
  "content_days",
]);
afterAll(() => watcher.end());

/** A help centre of a large company: 8,000 articles, half of them translated, some flagged, few in work. */
async function seed(editorId: string) {
  await anArticleCategory("other");
  await sql`
    insert into articles (id, category_id, source_language, owner_id, review_by, published_at, major_change_at, retired_at,
      helpful_count, unhelpful_count, created_at)
    select uuidv7(), (select id from article_categories order by slug offset n % 2 limit 1), 'en', ${editorId},
      ${now}::date + n % 400 - 20, ${now}::timestamptz - n * interval '3 hours', ${now}::timestamptz - n * interval '3 hours',
      case when n % 50 = 0 then ${now}::timestamptz end, n % 60, n % 9, ${now}::timestamptz - n * interval '4 hours'
    from generate_series(1, 8000) n`;
  await sql`
    insert into article_revisions (id, article_id, language, version, state, title, source, author_id, submitted_at)
    select uuidv7(), a.id, l.language, v.version,
      case when v.version = 1 then 'published' when a.number % 200 = 0 then 'review' else 'draft' end,
      'Article about ' || (array['printers','invoices','keyboards'])[1 + a.number % 3] || ' ' || a.number,
      repeat('lorem ipsum ', 50), ${editorId}, ${now}
    from articles a cross join (values ('en', 1), ('fr', 2)) l (language, nth) cross join (values (1), (2)) v (version)
    where (l.language = 'en' or a.number % 2 = 0) and (v.version = 1 or a.number % 40 = 0)`;
  await sql`
    insert into article_translations (article_id, language, slug, title, html, renderer_version, revision_id, translates_up_to)
    select article_id, language, 'a', title, '', 1, id, ${now} from article_revisions where version = 1`;
  await sql`
    insert into article_flags (id, article_id, language, words, resolved_at)
    select uuidv7(), id, 'en', 'Wrong', case when number % 20 > 0 then ${now}::timestamptz end from articles where number % 2 = 0`;
  await sql`
    insert into article_feedback (id, article_id, language, visitor, helpful, words)
    select uuidv7(), id, 'en', 'v' || n, false, 'No' from articles, generate_series(1, 3) n`;
  await sql`
    insert into content_days (kind, target_id, day, views)
    select 'article', id, ${now}::date - n, n from articles, generate_series(1, 4) n`;
  await sql`analyze`;
}

test("no list of the editors' desk reads a large table from end to end", async () => {
  const editor = await aMember({ role: "agent" });
  await seed(editor.id);
  const wrong: unknown[] = [];
  const check = async <T extends { next?: string | null }>(
    what: string,
    read: (watched: Sql, cursor: string | null) => Promise<T>,
  ) => {
    const first = await watcher.plansOfAll((watched) => read(watched, null));
    const { next } = first.result;
    const second = next ? await watcher.plansOfAll((watched) => read(watched, next)) : { plans: [] };
    for (const plan of [...first.plans, ...second.plans])
      if (plan.scans.length > 0) wrong.push({ what, ...plan });
  };
  const list = (view: ArticleView, query = "") =>
    check(`${view} ${query}`, (watched, cursor) => {
      const filter = parseKnowledgeFilter(new URLSearchParams(query));
      return listEditorArticles(watched, editor, { view, filter, cursor, language: "en", now });
    });
  for (const view of ["stale", "translations", "unhelpful", "all"] as const) await list(view);
  for (const query of [
    "category=other",
    "state=published",
    "language=fr",
    "q=printers%204242",
    "q=%234242",
  ]) {
    await list("all", query);
  }
  for (const view of ["review", "mine"] as const) {
    await check(view, (watched, cursor) => listRevisions(watched, editor, { view, cursor }));
  }
  await check("flags", (watched, cursor) => listFlags(watched, editor, { cursor, language: "en" }));
  const [{ number }] = await sql<[{ number: number }]>`select max(number)::float8 as number from articles`;
  await check("one article", async (watched) => {
    await loadEditorArticle(watched, editor, { number, language: "en", now });
    await listFlags(watched, editor, { cursor: null, language: "en", number });
    return {};
  });
  expect(wrong).toEqual([]);
}, 60_000);
