import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ArticleOverview } from "#app/components/faq/editing/article-overview.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { findArticles } from "#app/domain/faq/article-finder-queries.server.ts";
import { listArticleCategories } from "#app/domain/faq/category-choice-queries.server.ts";
import { loadEditorArticle } from "#app/domain/faq/editor-article-queries.server.ts";
import { listFlags } from "#app/domain/faq/flag-list-queries.server.ts";
import { listStaff } from "#app/domain/faq/staff-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";

/** `?q=` looks for an article to relate it to. */
export const loader = defineLoader("staff", async ({ actor, params, sql, url, locale: language, now }) => {
  const number = refNumber(params.number);
  const q = (url.searchParams.get("q") ?? "").trim().slice(0, 100);
  const article = await loadEditorArticle(sql, actor, { number, language, now });
  const except = [number, ...article.related.map((one) => one.number)];
  const [categories, staff, flags, found] = await Promise.all([
    listArticleCategories(sql),
    listStaff(sql),
    listFlags(sql, actor, { cursor: null, language, number }),
    findArticles(sql, actor, { q, language, except }),
  ]);
  return { article, categories, staff, flags: flags.items, search: { q, found }, now };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data ? [{ title: pageTitle(matches, data.article.title) }] : [];

export default function KnowledgeArticle() {
  return <ArticleOverview {...useLoaderData<typeof loader>()} />;
}
