import type { ArticlePage } from "#app/domain/faq/article-page-queries.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { helpMessages } from "#app/i18n/messages/help.ts";
import { paths } from "#app/paths.ts";
import { Icon } from "#app/ui/icon.tsx";

/** How sure one may be of an article, and which other languages it is there in. */
export function ArticleByline({ article, locale }: { article: ArticlePage; locale: Locale }) {
  const t = translator(helpMessages, locale);
  const { number, lastCheckedAt, updatedAt } = article;
  const checked = lastCheckedAt !== null && lastCheckedAt >= updatedAt;
  const date = checked ? lastCheckedAt : updatedAt;
  const others = article.editions.filter((edition) => edition.language !== article.language);
  return (
    <div className="article-byline">
      <p className="icon-text">
        <Icon name={checked ? "circle-check" : "clock"} />
        <time dateTime={date.toISOString()}>
          {t(checked ? "checked" : "updated", { date: formatDate(date, locale) })}
        </time>
      </p>
      {others.length > 0 && (
        <p className="icon-text article-languages">
          <Icon name="languages" />
          {t("alsoIn")}{" "}
          {others.map(({ language, slug }) => (
            <a key={language} href={paths.article({ number, slug })} hrefLang={language} lang={language}>
              {translator(helpMessages, language)(`language_${language}`)}
            </a>
          ))}
        </p>
      )}
    </div>
  );
}
