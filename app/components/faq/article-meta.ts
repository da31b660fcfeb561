import type { MetaDescriptor } from "@remix-run/node";
import type { ArticlePage } from "#app/domain/faq/article-page-queries.server.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { helpMessages } from "#app/i18n/messages/help.ts";
import { paths } from "#app/paths.ts";
import { articleData } from "./json-ld.ts";

type ArticleMeta = { article: ArticlePage; site: string; brand: string; locale: Locale };

/** What search engines and other sites are told of an article: its one address, and the same in other languages. */
export function articleMeta({ article, site, brand, locale }: ArticleMeta): MetaDescriptor[] {
  const at = (slug: string) => site + paths.article({ number: article.number, slug });
  const help = translator(helpMessages, locale)("home");
  if (article.state !== "published") {
    return [{ title: `${article.title} · ${brand}` }, { name: "robots", content: "noindex" }];
  }
  const alternates = article.editions.length > 1 ? article.editions : [];
  return [
    { title: `${article.title} · ${brand}` },
    ...(article.summary ? [{ name: "description", content: article.summary }] : []),
    { property: "og:title", content: article.title },
    ...(article.summary ? [{ property: "og:description", content: article.summary }] : []),
    { property: "og:type", content: "article" },
    { property: "og:url", content: at(article.slug) },
    { property: "og:site_name", content: brand },
    { property: "og:locale", content: article.language },
    { property: "article:modified_time", content: article.updatedAt.toISOString() },
    { tagName: "link", rel: "canonical", href: at(article.slug) },
    ...alternates.map(({ language, slug }) => ({
      tagName: "link",
      rel: "alternate",
      hrefLang: language,
      href: at(slug),
    })),
    ...alternates
      .slice(0, 1)
      .map(({ slug }) => ({ tagName: "link", rel: "alternate", hrefLang: "x-default", href: at(slug) })),
    { "script:ld+json": articleData(article, { site, help }) },
  ] as MetaDescriptor[];
}
