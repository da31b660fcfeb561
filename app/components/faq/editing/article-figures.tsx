import type { EditorArticle } from "#app/domain/faq/editor-article-queries.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { articleSettingsMessages } from "#app/i18n/messages/article-settings.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { StatTile } from "#app/ui/stat-tile.tsx";
import { helpfulPercent } from "./helpful-percent.ts";

/** Is it read, does it help, and how many had to ask all the same. */
export function ArticleFigures({ article }: { article: EditorArticle }) {
  const t = useT(articleSettingsMessages);
  const shared = useT(articleEditingMessages);
  const locale = useLocale();
  const percent = helpfulPercent(article);
  const answers = article.helpful + article.unhelpful;
  return (
    <section aria-labelledby="figures">
      <h2 id="figures" className="visually-hidden">
        {t("figures")}
      </h2>
      <div className="grid gap-3 sm:grid-cols-3">
        <StatTile label={t("figureViews")} value={formatNumber(article.views, locale)} />
        <StatTile
          label={t("figureHelped")}
          value={percent === null ? "–" : t("percent", { percent })}
          note={percent === null ? shared("helpfulNone") : t("answerCount", { count: answers })}
        />
        <StatTile
          label={t("figureAsked")}
          value={formatNumber(article.askedAnyway, locale)}
          note={t("figureAskedNote")}
        />
      </div>
    </section>
  );
}
