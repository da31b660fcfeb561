import { Page } from "#app/components/shell/page.tsx";
import type { OwnCaseRow } from "#app/domain/cases/own-case-queries.server.ts";
import type { TeamState } from "#app/domain/cases/team-state.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { casesMessages } from "#app/i18n/messages/cases.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { CaseStateBadge } from "../case-state-badge.tsx";
import { TeamHours } from "../team-hours.tsx";
import "../cases.css";

type OwnCasesPageProps = {
  page: { items: OwnCaseRow[]; next: string | null };
  paged: boolean;
  team: TeamState;
  locale: Locale;
  now: Date;
};

/** A member's conversations with the team. */
export function OwnCasesPage({ page, paged, team, locale, now }: OwnCasesPageProps) {
  const t = useT(casesMessages);
  return (
    <Page title={t("title")} lead={t("lead")} width="reading">
      <TeamHours state={team} locale={locale} className="mb-4" />
      <div className="rounded-lg border border-line bg-surface">
        {page.items.length === 0 ? (
          <EmptyState
            icon="life-buoy"
            title={t("empty")}
            text={t("emptyText")}
            action={
              <ButtonLink href={paths.newThread()} variant="primary">
                {t("emptyAction")}
              </ButtonLink>
            }
          />
        ) : (
          <ol className="rows">
            {page.items.map((row) => (
              <li key={row.number} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3">
                <div className="min-w-0 flex-1 basis-64">
                  <a
                    href={paths.case(row.number)}
                    className="font-medium break-words text-ink no-underline hover:underline"
                  >
                    {row.title}
                  </a>
                  <p className="flex flex-wrap gap-x-3 text-xs text-ink-faint">
                    <span>{t("caseName", { number: String(row.number) })}</span>
                    <time
                      dateTime={row.lastMessageAt.toISOString()}
                      title={formatDateTime(row.lastMessageAt, locale)}
                    >
                      {t("lastWord", { when: formatRelative(row.lastMessageAt, locale, now) })}
                    </time>
                  </p>
                </div>
                {row.yourTurn ? (
                  <Badge tone="honey" shape="half">
                    {t(row.state === "waiting" ? "state_waiting" : "decide")}
                  </Badge>
                ) : (
                  <CaseStateBadge state={row.state} label={t(`state_${row.state}`)} />
                )}
              </li>
            ))}
          </ol>
        )}
      </div>
      <Pagination
        label={t("pages")}
        newerHref={paged ? paths.cases() : null}
        newerText={t("newer")}
        olderHref={page.next && paths.cases({ after: page.next })}
        olderText={t("older")}
      />
    </Page>
  );
}
