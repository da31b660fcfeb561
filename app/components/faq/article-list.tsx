import type { ArticleLink } from "#app/domain/faq/article-link.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { helpMessages } from "#app/i18n/messages/help.ts";
import { paths } from "#app/paths.ts";
import { Icon } from "#app/ui/icon.tsx";

type ArticleListProps = {
  articles: ArticleLink[];
  locale: Locale;
  /** Only the titles: beside something else. */
  compact?: boolean;
};

/** Articles as links with what they are about; one that is not in the reader's language says so. */
export function ArticleList({ articles, locale, compact = false }: ArticleListProps) {
  const t = translator(helpMessages, locale);
  return (
    <ul className="article-list" data-compact={compact || undefined}>
      {articles.map((article) => {
        const foreign = article.language === locale ? undefined : article.language;
        return (
          <li key={article.number}>
            <Icon name="file-text" />
            <div className="min-w-0">
              <a href={paths.article(article)} lang={foreign} hrefLang={foreign}>
                {article.title}
              </a>
              {foreign && <span className="article-list-language"> ({t(`inLanguage_${foreign}`)})</span>}
              {!compact && article.summary && <p lang={foreign}>{article.summary}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
