import type { ArticleLink } from "#app/domain/faq/article-link.ts";
import type { ArticlePage } from "#app/domain/faq/article-page-queries.server.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { helpMessages } from "#app/i18n/messages/help.ts";
import { paths } from "#app/paths.ts";
import { Icon } from "#app/ui/icon.tsx";
import { ArticleList } from "./article-list.tsx";

/** The questions an article was born from, and whose answer it passes on. */
export function ArticleOrigins({ article, locale }: { article: ArticlePage; locale: Locale }) {
  const t = translator(helpMessages, locale);
  const { origins } = article;
  if (origins.length === 0) return null;
  return (
    <section className="article-part" aria-labelledby="origins">
      <h2 id="origins">{t("origins", { count: origins.length })}</h2>
      <ul className="article-origins">
        {origins.map((origin) => (
          <li key={origin.number}>
            <Icon name="circle-question-mark" />
            <div className="min-w-0">
              <a href={paths.thread(origin)}>{origin.title}</a>
              {origin.credited && (
                <p>
                  <a href={paths.person(origin.credited.username)}>
                    {t("originCredit", { name: origin.credited.name })}
                  </a>
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where to read on. */
export function RelatedArticles({ articles, locale }: { articles: ArticleLink[]; locale: Locale }) {
  if (articles.length === 0) return null;
  return (
    <section className="article-part" aria-labelledby="related">
      <h2 id="related">{translator(helpMessages, locale)("related")}</h2>
      <ArticleList articles={articles} locale={locale} compact />
    </section>
  );
}
