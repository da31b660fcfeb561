import type { OwnFlag } from "#app/domain/moderation/own-flags-queries.server.ts";
import { formatDate, formatDateTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { flagMessages } from "#app/i18n/messages/moderation-flags.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

type ReportListProps = {
  page: { items: OwnFlag[]; next: string | null };
  after: string | null;
  locale: Locale;
};

const outcomeOf = ({ decidedAt, upheld }: OwnFlag) => {
  if (!decidedAt) return "waiting";
  return upheld === null ? "closed" : upheld ? "upheld" : "kept";
};
const TONES = { waiting: "warn", closed: "neutral", upheld: "good", kept: "neutral" } as const;

/** What somebody reported, newest first, and what became of each. */
export function ReportList({ page, after, locale }: ReportListProps) {
  const t = useT(flagMessages);
  if (page.items.length === 0)
    return <EmptyState icon="flag" title={t("emptyReports")} text={t("emptyReportsText")} />;
  return (
    <>
      <Card as="div">
        <ul className="act-list">
          {page.items.map((flag) => {
            const outcome = outcomeOf(flag);
            const title = flag.line?.title ?? "";
            return (
              <li key={flag.id} className="act-card">
                <span className="act-icon">
                  <Icon name="flag" />
                </span>
                <div className="min-w-0">
                  <p className="act-head">
                    <span className="font-semibold">{t(`kind_${flag.kind}`, { title })}</span>
                    <Badge tone={TONES[outcome]}>{t(`outcome_${outcome}`)}</Badge>
                  </p>
                  <p className="act-excerpt">
                    {flag.line && outcome !== "upheld" ? (
                      <a href={flag.line.href}>{flag.line.excerpt || title}</a>
                    ) : (
                      (flag.line?.excerpt ?? t("gone"))
                    )}
                  </p>
                  {flag.note && <blockquote className="act-words">{flag.note}</blockquote>}
                  <p className="act-meta">
                    <span>{t(`reason_${flag.reason}`)}</span>
                    <time dateTime={flag.at.toISOString()} title={formatDateTime(flag.at, locale)}>
                      {formatDate(flag.at, locale)}
                    </time>
                  </p>
                </div>
              </li>
            );
          })}
        </ul>
      </Card>
      <Pagination
        label={t("pages")}
        newerHref={after && paths.statements({ tab: "reports" })}
        newerText={t("first")}
        olderHref={page.next && paths.statements({ tab: "reports", after: page.next })}
        olderText={t("next")}
      />
    </>
  );
}
