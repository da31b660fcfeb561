import type { ArticlePage } from "#app/domain/faq/article-page-queries.server.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { helpMessages } from "#app/i18n/messages/help.ts";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";

/** What a reader should know before they read: the language it is in, and whether it still says what the original does. */
export function ArticleNotes({ article, locale }: { article: ArticlePage; locale: Locale }) {
  const t = translator(helpMessages, locale);
  const own = article.editions.find((edition) => edition.language === locale);
  const original = article.editions.find((edition) => edition.language === article.sourceLanguage);
  const to = (edition: ArticlePage["editions"][number]) =>
    paths.article({ number: article.number, slug: edition.slug });
  return (
    <div className="article-notes">
      {article.state !== "published" && (
        <Notice tone="warn">{t(article.state === "retired" ? "retired" : "notPublished")}</Notice>
      )}
      {article.language !== locale &&
        (own ? (
          <Notice title={t("otherTitle")}>
            <a href={to(own)}>{t("otherLink", { title: own.title })}</a>
          </Notice>
        ) : (
          <Notice title={t("missingTitle")}>{t(`missingText_${article.language}`)}</Notice>
        ))}
      {article.outOfDate && original && (
        <Notice tone="warn" title={t(`outOfDate_${article.sourceLanguage}`)}>
          <a href={to(original)} hrefLang={original.language}>
            {t("outOfDateLink")}
          </a>
        </Notice>
      )}
    </div>
  );
}
