import { AdminSection } from "#app/components/admin/admin-section.tsx";
import { Page } from "#app/components/shell/page.tsx";
import type { Page as Paged } from "#app/domain/core/page.ts";
import { STANDS_DAYS, UNDO_DAYS } from "#app/domain/recognition/helping-limits.ts";
import type { HelpingDeskView } from "#app/domain/recognition/helping-queries.server.ts";
import type { HelpingActView } from "#app/domain/recognition/helping-view.ts";
import type { Locale } from "#app/i18n/index.ts";
import { helpingMessages } from "#app/i18n/messages/helping.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { HelpingDeskRow } from "./helping-desk-row.tsx";

type HelpingDeskPageProps = {
  view: HelpingDeskView;
  acts: Paged<HelpingActView>;
  counts: { waiting: number; done: number };
  after: string | null;
  locale: Locale;
  now: Date;
};

const VIEWS = ["waiting", "done", "decided"] as const;
const capital = { waiting: "Waiting", done: "Done", decided: "Decided" } as const;

/** What members suggest and what helpers did, for the staff to say whether it was right. */
export function HelpingDeskPage({ view, acts, counts, after, locale, now }: HelpingDeskPageProps) {
  const t = useT(helpingMessages);
  const of = (each: HelpingDeskView) => (each === "waiting" ? null : each);
  return (
    <AdminSection>
      <Page title={t("deskTitle")} lead={t("deskLead")}>
        <Tabs
          label={t("list")}
          items={VIEWS.map((each) => ({
            href: paths.helping({ view: of(each) }),
            label: t(`view${capital[each]}`),
            current: each === view,
            ...(each !== "decided" && { count: counts[each] }),
          }))}
        />
        <div className="mt-6">
          {view === "done" && acts.items.length > 0 && (
            <p className="mb-4 max-w-measure text-sm text-ink-soft">
              {t("doneLead", { count: STANDS_DAYS })}
            </p>
          )}
          {acts.items.length === 0 ? (
            <EmptyState
              icon="hand"
              title={t(`empty${capital[view]}`)}
              text={t(`empty${capital[view]}Text`, { days: UNDO_DAYS })}
            />
          ) : (
            <ol className="card rows" aria-label={t("list")}>
              {acts.items.map((act) => (
                <HelpingDeskRow key={act.number} act={act} locale={locale} now={now} />
              ))}
            </ol>
          )}
          <Pagination
            label={t("pages")}
            newerHref={after ? paths.helping({ view: of(view) }) : undefined}
            newerText={t("newer")}
            olderHref={acts.next ? paths.helping({ view: of(view), after: acts.next }) : undefined}
            olderText={t("older")}
          />
        </div>
      </Page>
    </AdminSection>
  );
}
