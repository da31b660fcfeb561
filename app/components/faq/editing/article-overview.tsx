import type { ReactNode } from "react";
import { Page } from "#app/components/shell/page.tsx";
import type { FoundArticle } from "#app/domain/faq/article-finder-queries.server.ts";
import type { CategoryChoice } from "#app/domain/faq/category-choice-queries.server.ts";
import type { EditorArticle } from "#app/domain/faq/editor-article-queries.server.ts";
import type { FlagRow } from "#app/domain/faq/flag-list-queries.server.ts";
import { articleDeskMessages } from "#app/i18n/messages/article-desk.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { articleSettingsMessages } from "#app/i18n/messages/article-settings.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { ArticleFigures } from "./article-figures.tsx";
import { ArticleSettings } from "./article-settings.tsx";
import { FlagItem } from "./flag-item.tsx";
import { LanguageList } from "./language-list.tsx";
import { OriginsCard } from "./origins-card.tsx";
import { ReasonList } from "./reason-list.tsx";
import { RelatedCard } from "./related-card.tsx";

type ArticleOverviewProps = {
  article: EditorArticle;
  categories: CategoryChoice[];
  staff: { id: string; name: string }[];
  flags: FlagRow[];
  /** Articles found for "related", and what was looked for. */
  search: { q: string; found: FoundArticle[] };
  now: Date;
};

/** Everything that is settled about an article beside its words, and how it does. */
export function ArticleOverview(props: ArticleOverviewProps): ReactNode {
  const { article, categories, staff, flags, search, now } = props;
  const t = useT(articleEditingMessages);
  const settingWords = useT(articleSettingsMessages);
  const deskWords = useT(articleDeskMessages);
  const common = useT(commonMessages);
  const locale = useLocale();
  const slug = article.languages.find((one) => one.slug)?.slug;
  const trail = [{ href: paths.knowledge(), label: t("desk") }, { label: article.title }];
  return (
    <Page
      title={article.title}
      lead={
        <span className="flex flex-wrap items-center gap-2">
          {article.category[locale]}
          {article.retired ? (
            <Badge tone="outline" shape="dash">
              {t("retired")}
            </Badge>
          ) : (
            !article.published && (
              <Badge tone="neutral" shape="ring">
                {deskWords("state_of_draft")}
              </Badge>
            )
          )}
        </span>
      }
      before={<Breadcrumb label={common("breadcrumb")} items={trail} />}
      actions={
        slug &&
        !article.retired && (
          <ButtonLink href={paths.article({ number: article.number, slug })} icon="eye">
            {t("seePage")}
          </ButtonLink>
        )
      }
      aside={<ArticleSettings article={article} categories={categories} staff={staff} now={now} />}
      asideLabel={settingWords("settings")}
    >
      <div className="flex flex-col gap-6">
        {article.retired && (
          <Notice tone="warn">
            <p>{t("retiredNotice")}</p>
            <form method="post" action={paths.knowledgeRestoration(article.number)} className="mt-2">
              <Button size="sm">{settingWords("bringBack")}</Button>
            </form>
          </Notice>
        )}
        {flags.length > 0 && (
          <Card title={settingWords("flagsTitle")} titleId="flags" padded={false}>
            <ul className="rows">
              {flags.map((flag) => (
                <FlagItem key={flag.id} flag={flag} now={now} within />
              ))}
            </ul>
          </Card>
        )}
        <LanguageList article={article} />
        {article.published && <ArticleFigures article={article} />}
        {article.published && <ReasonList reasons={article.reasons} now={now} />}
        <OriginsCard article={article} />
        <RelatedCard article={article} search={search} />
      </div>
    </Page>
  );
}
