import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import "#app/components/faq/faq.css";
import { ArticleOrigins, RelatedArticles } from "#app/components/faq/article-around.tsx";
import { ArticleBody } from "#app/components/faq/article-body.tsx";
import { ArticleByline } from "#app/components/faq/article-byline.tsx";
import { ArticleContents, hasContents } from "#app/components/faq/article-contents.tsx";
import { ArticleFeedback } from "#app/components/faq/article-feedback.tsx";
import { articleMeta } from "#app/components/faq/article-meta.ts";
import { ArticleNotes } from "#app/components/faq/article-notes.tsx";
import { StaffNotes } from "#app/components/faq/staff-notes.tsx";
import { CountRead } from "#app/components/readership/count-read.tsx";
import { Page } from "#app/components/shell/page.tsx";
import { defineLoader } from "#app/http/handler.server.ts";
import { translator } from "#app/i18n/index.ts";
import { helpMessages } from "#app/i18n/messages/help.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { loadArticlePage } from "./load-article-page.server.ts";

export const loader = defineLoader("anyone", loadArticlePage);

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? articleMeta(data) : []);

export default function Article() {
  const { article, related, helped, notes, locale } = useLoaderData<typeof loader>();
  const t = translator(helpMessages, locale);
  const foreign = article.language === locale ? undefined : article.language;
  const listed = hasContents(article.contents);
  return (
    <Page
      className="article-page"
      title={<span lang={foreign}>{article.title}</span>}
      lead={article.summary && <span lang={foreign}>{article.summary}</span>}
      before={
        <Breadcrumb
          label={t("breadcrumb")}
          items={[
            { label: t("home"), href: paths.help() },
            ...article.categories.map(({ slug, name }) => ({ label: name, href: paths.helpCategory(slug) })),
          ]}
        />
      }
      actions={
        article.can.edit && (
          <>
            <ButtonLink href={paths.knowledgeArticle(article.number)} variant="quiet">
              {t("manage")}
            </ButtonLink>
            <ButtonLink href={paths.knowledgeEdit(article.number, article.language)} icon="pencil">
              {t("edit")}
            </ButtonLink>
          </>
        )
      }
    >
      {/* Keyed, so that an answer given to one article is not shown on the next. */}
      <div className="article-columns" key={`${article.number} ${article.language}`}>
        <div className="article-main">
          <ArticleByline article={article} locale={locale} />
          {notes && <StaffNotes notes={notes} article={article} locale={locale} />}
          <ArticleNotes article={article} locale={locale} />
          {listed && <ArticleContents contents={article.contents} place="top" locale={locale} />}
          <ArticleBody html={article.html} language={article.language} locale={locale} />
          <ArticleOrigins article={article} locale={locale} />
          {article.state === "published" && (
            <ArticleFeedback article={article} initial={helped} locale={locale} key={helped} />
          )}
          <RelatedArticles articles={related} locale={locale} />
        </div>
        {listed && (
          <aside className="article-side" aria-label={t("contents")}>
            <ArticleContents contents={article.contents} place="side" locale={locale} />
          </aside>
        )}
      </div>
      {article.state === "published" && <CountRead kind="article" number={article.number} />}
    </Page>
  );
}
