import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import "#app/components/faq/faq.css";
import { ArticleList } from "#app/components/faq/article-list.tsx";
import { categoryData } from "#app/components/faq/json-ld.ts";
import { Page } from "#app/components/shell/page.tsx";
import { getCategoryPage } from "#app/domain/faq/category-page-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { translator } from "#app/i18n/index.ts";
import { helpMessages } from "#app/i18n/messages/help.ts";
import { paths } from "#app/paths.ts";
import { baseUrl } from "#app/runtime/base-url.server.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

export const loader = defineLoader("anyone", async ({ sql, params, url, community, locale }) => {
  const cursor = url.searchParams.get("after");
  const page = await getCategoryPage(sql, { slug: params.slug ?? "", cursor, language: locale });
  return { ...page, paged: cursor !== null, site: baseUrl(), brand: community.name, locale };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { category, brand, locale, site, paged } = data;
  const title = translator(helpMessages, locale)("categoryTitle", { name: category.name });
  const href = site + paths.helpCategory(category.slug);
  const structured = categoryData(data, site);
  return [
    { title: `${title} · ${brand}` },
    ...(category.description ? [{ name: "description", content: category.description }] : []),
    { property: "og:title", content: title },
    { tagName: "link", rel: "canonical", href },
    ...(paged ? [{ name: "robots", content: "noindex, follow" }] : []),
    ...(structured ? [{ "script:ld+json": structured }] : []),
  ];
};

export default function HelpCategory() {
  const { category, above, articles, sections, paged, locale } = useLoaderData<typeof loader>();
  const t = translator(helpMessages, locale);
  const own = paths.helpCategory(category.slug);
  const crumbs = above.map((one) => ({ label: one.name, href: paths.helpCategory(one.slug) }));
  return (
    <Page
      title={category.name}
      lead={category.description}
      before={
        <Breadcrumb label={t("breadcrumb")} items={[{ label: t("home"), href: paths.help() }, ...crumbs]} />
      }
      aside={
        <Card title={t("notHere")} titleId="not-here">
          <p className="topic-text">{t("notHereText")}</p>
          <p className="mt-4">
            <ButtonLink href={paths.newThread()} icon="messages-square">
              {t("askAbout")}
            </ButtonLink>
          </p>
          <p className="mt-3 text-sm">
            <a href={paths.help()}>{t("searchAgain")}</a>
          </p>
        </Card>
      }
      asideLabel={t("notHere")}
    >
      {category.total === 0 && <EmptyState icon="book-open" title={t("emptyTitle")} text={t("emptyText")} />}
      {articles.items.length > 0 && (
        <section className="max-w-measure" aria-labelledby={sections.length > 0 ? "articles" : undefined}>
          {sections.length > 0 && (
            <h2 id="articles" className="visually-hidden">
              {t("categoryArticles")}
            </h2>
          )}
          <ArticleList articles={articles.items} locale={locale} />
          <Pagination
            label={t("categoryArticles")}
            newerHref={paged ? own : undefined}
            newerText={t("first")}
            olderHref={
              articles.next ? paths.helpCategory(category.slug, { after: articles.next }) : undefined
            }
            olderText={t("more")}
          />
        </section>
      )}
      {sections.map((section) => (
        <section key={section.slug} className="help-section" aria-labelledby={section.slug}>
          <h2 id={section.slug}>
            <a href={paths.helpCategory(section.slug)}>{section.name}</a>
          </h2>
          {section.description && <p className="topic-text">{section.description}</p>}
          <ArticleList articles={section.articles} locale={locale} />
          {section.total > section.articles.length && (
            <p className="help-section-all">
              <a href={paths.helpCategory(section.slug)}>{t("subtopicAll", { count: section.total })}</a>
            </p>
          )}
        </section>
      ))}
    </Page>
  );
}
