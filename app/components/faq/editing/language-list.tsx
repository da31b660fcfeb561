import type { EditorArticle } from "#app/domain/faq/editor-article-queries.server.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { articleSettingsMessages } from "#app/i18n/messages/article-settings.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { RevisionBadge } from "./revision-badge.tsx";

/** How the article stands in each language, and what can be done there. */
export function LanguageList({ article }: { article: EditorArticle }) {
  const t = useT(articleEditingMessages);
  const settingWords = useT(articleSettingsMessages);
  return (
    <Card title={settingWords("inLanguages")} titleId="languages" padded={false}>
      <ul className="rows">
        {article.languages.map(({ language, slug, outOfDate, open }) => {
          const isOriginal = language === article.sourceLanguage;
          const begun = slug !== null || open !== null;
          const act = open ? "continueDraft" : begun || isOriginal ? "edit" : "translate";
          return (
            <li key={language} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3 sm:px-5">
              <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2">
                <span className="font-medium">{t(`language_${language}`)}</span>
                <span className="text-sm text-ink-soft">{t(isOriginal ? "original" : "translation")}</span>
                {slug && <RevisionBadge state="published" />}
                {outOfDate && (
                  <Badge tone="warn" shape="half">
                    {t("outOfDate")}
                  </Badge>
                )}
                {open && <RevisionBadge state={open} />}
                {!begun && (
                  <Badge tone="outline" shape="ring">
                    {t("missing")}
                  </Badge>
                )}
              </div>
              <span className="flex flex-wrap gap-2">
                {open === "review" && (
                  <ButtonLink
                    href={paths.knowledgeReview(article.number, language)}
                    size="sm"
                    variant="primary"
                    icon="check-check"
                  >
                    {t("review")}
                  </ButtonLink>
                )}
                {!article.retired && (
                  <ButtonLink
                    href={paths.knowledgeEdit(article.number, language)}
                    size="sm"
                    icon={act === "translate" ? "languages" : "pencil"}
                  >
                    {t(act)}
                  </ButtonLink>
                )}
                {begun && (
                  <ButtonLink
                    href={paths.knowledgeHistory(article.number, language)}
                    size="sm"
                    variant="quiet"
                    icon="history"
                  >
                    {t("history")}
                  </ButtonLink>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
