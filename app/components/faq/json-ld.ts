import type { ArticlePage } from "#app/domain/faq/article-page-queries.server.ts";
import type { CategoryPage } from "#app/domain/faq/category-page-queries.server.ts";
import { paths } from "#app/paths.ts";

/** Structured data of schema.org, for search engines. */
type JsonLd = Record<string, unknown>;

const CONTEXT = "https://schema.org";

const answered = (name: string, text: string, more: JsonLd = {}) => ({
  "@type": "Question",
  name,
  acceptedAnswer: { "@type": "Answer", text, ...more },
});

const crumbs = (site: string, steps: readonly { name: string; href: string }[]) => ({
  "@type": "BreadcrumbList",
  itemListElement: steps.map(({ name, href }, at) => ({
    "@type": "ListItem",
    position: at + 1,
    name,
    item: site + href,
  })),
});

/** An article is one question with its whole answer. */
export function articleData(article: ArticlePage, { site, help }: { site: string; help: string }): JsonLd {
  const href = paths.article(article);
  const place = article.categories.map(({ slug, name }) => ({ name, href: paths.helpCategory(slug) }));
  return {
    "@context": CONTEXT,
    "@type": "FAQPage",
    "@id": site + href,
    url: site + href,
    name: article.title,
    ...(article.summary && { description: article.summary }),
    inLanguage: article.language,
    datePublished: article.firstPublishedAt.toISOString(),
    dateModified: article.updatedAt.toISOString(),
    ...(article.lastCheckedAt && { lastReviewed: article.lastCheckedAt.toISOString() }),
    mainEntity: [answered(article.title, article.html, { upvoteCount: article.helpful })],
    breadcrumb: crumbs(site, [{ name: help, href: paths.help() }, ...place, { name: article.title, href }]),
  };
}

/** A category is the list of what its articles answer in short; null when none of them says it in short. */
export function categoryData(page: CategoryPage, site: string): JsonLd | null {
  const told = [...page.articles.items, ...page.sections.flatMap((section) => section.articles)].filter(
    (article) => article.summary !== "",
  );
  if (told.length === 0) return null;
  return {
    "@context": CONTEXT,
    "@type": "FAQPage",
    url: site + paths.helpCategory(page.category.slug),
    name: page.category.name,
    mainEntity: told.map((article) =>
      answered(article.title, article.summary, { url: site + paths.article(article) }),
    ),
  };
}
