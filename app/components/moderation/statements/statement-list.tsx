import type { Statement } from "#app/domain/moderation/review-views.ts";
import { formatDate, formatDateTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { moderationMessages } from "#app/i18n/messages/moderation.ts";
import { statementMessages } from "#app/i18n/messages/moderation-statements.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { ACT_ICONS, ACT_TONES, aboutText } from "../words-for.ts";
import { StatementBadges } from "./statement-badges.tsx";
import { statementTitle } from "./statement-title.ts";

type StatementListProps = {
  page: { items: Statement[]; next: string | null };
  after: string | null;
  locale: Locale;
};

/** The decisions about somebody, newest first. */
export function StatementList({ page, after, locale }: StatementListProps) {
  const t = useT(statementMessages);
  const m = useT(moderationMessages);
  if (page.items.length === 0)
    return <EmptyState icon="shield-check" title={t("empty")} text={t("emptyText")} />;
  return (
    <>
      <Card as="div">
        <ul className="act-list">
          {page.items.map((statement) => (
            <li
              key={statement.number}
              className="act-card"
              data-undone={statement.undoneAt !== null || undefined}
            >
              <span
                className="act-icon"
                data-tone={statement.undoneAt ? undefined : ACT_TONES[statement.act]}
              >
                <Icon name={ACT_ICONS[statement.act]} />
              </span>
              <div className="min-w-0">
                <p className="act-head">
                  <a href={paths.statement(statement.number)} className="font-semibold">
                    {statementTitle(t, statement)}
                  </a>
                  <StatementBadges statement={statement} />
                </p>
                {statement.excerpt && (
                  <p className="act-excerpt">{aboutText(m, statement.kind, statement.excerpt)}</p>
                )}
                <p className="act-meta">
                  {statement.reason !== "fine" && <span>{m(`reason_${statement.reason}`)}</span>}
                  <time dateTime={statement.at.toISOString()} title={formatDateTime(statement.at, locale)}>
                    {formatDate(statement.at, locale)}
                  </time>
                </p>
              </div>
            </li>
          ))}
        </ul>
      </Card>
      <Pagination
        label={t("pages")}
        newerHref={after && paths.statements()}
        newerText={t("first")}
        olderHref={page.next && paths.statements({ after: page.next })}
        olderText={t("next")}
      />
    </>
  );
}
