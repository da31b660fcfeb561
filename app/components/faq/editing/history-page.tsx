import { Page } from "#app/components/shell/page.tsx";
import type { Comparison, Version } from "#app/domain/faq/revision-history-queries.server.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { articleReviewMessages } from "#app/i18n/messages/article-review.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { TextChanges } from "./text-changes.tsx";
import { reviveForm, VersionItem } from "./version-item.tsx";

type VersionHistoryPageProps = {
  number: number;
  language: "en" | "fr";
  versions: Version[];
  comparison: Comparison | null;
  now: Date;
};

/** Who changed an article when and why; any two versions beside each other, and the way back to an old one. */
export function VersionHistoryPage({ number, language, versions, comparison, now }: VersionHistoryPageProps) {
  const t = useT(articleReviewMessages);
  const shared = useT(articleEditingMessages);
  const common = useT(commonMessages);
  const title = versions[0]?.title ?? `${number}`;
  const canRestore = versions.every(({ state }) => state === "published" || state === "discarded");
  const trail = [
    { href: paths.knowledge(), label: shared("desk") },
    { href: paths.knowledgeArticle(number), label: title },
    { label: `${shared("history")} (${shared(`language_${language}`)})` },
  ];
  return (
    <Page
      title={t("historyTitle", { title })}
      lead={versions.length > 1 && t("historyLead")}
      before={<Breadcrumb label={common("breadcrumb")} items={trail} />}
    >
      {versions.length === 0 ? (
        <EmptyState icon="history" title={t("noVersions")} text={t("noVersionsText")} />
      ) : (
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]">
          <form method="get" action={paths.knowledgeHistory(number, language)} data-keep-scroll>
            <ol className="rounded-lg border border-line bg-surface">
              {versions.map((version) => (
                <VersionItem
                  key={version.version}
                  version={version}
                  from={comparison?.from ?? null}
                  to={comparison?.to ?? versions[0]!.version}
                  choosable={versions.length > 1}
                  canRestore={canRestore}
                  now={now}
                />
              ))}
            </ol>
            {versions.length > 1 && (
              <div className="sticky bottom-0 mt-3 bg-paper py-2">
                <Button icon="columns-3">{t("compare")}</Button>
              </div>
            )}
          </form>
          {canRestore &&
            versions.map(({ version }) => (
              <form
                key={version}
                id={reviveForm(version)}
                method="post"
                action={paths.knowledgeRevival(number, language, version)}
                hidden
              />
            ))}
          {comparison && (
            <Card titleId="compared" title={t("comparedTitle", { from: comparison.from, to: comparison.to })}>
              <TextChanges changes={comparison} same={t("comparedSame")} />
            </Card>
          )}
        </div>
      )}
    </Page>
  );
}
