import { useLocation } from "@remix-run/react";
import { KeysDialog } from "#app/components/keys-dialog.tsx";
import { Page } from "#app/components/shell/page.tsx";
import { type DeskKeys, useDeskKeys } from "#app/components/use-desk-keys.ts";
import type { CaseCounts, CaseRow as Row } from "#app/domain/cases/desk-queries.server.ts";
import { CASE_TABS, CASES_COUNTED, type CaseTab } from "#app/domain/cases/desk-tabs.ts";
import type { TeamState } from "#app/domain/cases/team-state.ts";
import type { Locale } from "#app/i18n/index.ts";
import { serviceMessages } from "#app/i18n/messages/service-desk.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { TeamHours } from "../team-hours.tsx";
import { useNow } from "../use-now.ts";
import "../cases.css";
import { CaseRow } from "./case-row.tsx";

type DeskPageProps = {
  page: { items: Row[]; next: string | null };
  counts: CaseCounts;
  tab: CaseTab;
  paged: boolean;
  admin: boolean;
  team: TeamState;
  locale: Locale;
  now: Date;
};

const KEYS: DeskKeys = { presses: { t: "[data-desk-take]" } };
const KEY_NAMES = [
  ["j", "keyNext"],
  ["k", "keyPrevious"],
  ["↵", "keyOpen"],
  ["t", "keyTake"],
  ["?", "keyHelp"],
] as const;

/** What agents work through; its times count down while it is looked at. */
export function DeskPage({ page, counts, tab, paged, admin, team, locale, now: madeAt }: DeskPageProps) {
  const t = useT(serviceMessages);
  const now = useNow(madeAt);
  const { pathname, search } = useLocation();
  useDeskKeys(KEYS);
  const countOf = (one: CaseTab) => {
    if (one === "resolved" || counts[one] === 0) return undefined;
    return counts[one] > CASES_COUNTED ? t("more", { count: CASES_COUNTED }) : counts[one];
  };
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        <>
          <Button
            type="button"
            variant="quiet"
            icon="keyboard"
            data-opens="desk-keys"
            className="scripted-only max-sm:hidden!"
          >
            {t("keys")}
          </Button>
          {admin && (
            <ButtonLink href={paths.serviceHours()} icon="clock">
              {t("hours")}
            </ButtonLink>
          )}
        </>
      }
    >
      <Tabs
        label={t("tabs")}
        items={CASE_TABS.map((one) => ({
          href: paths.service({ tab: one }),
          label: t(`tab_${one}`),
          current: one === tab,
          count: countOf(one),
        }))}
      />
      <TeamHours state={team} locale={locale} className="my-3" />
      <div className="rounded-lg border border-line bg-surface">
        {page.items.length === 0 ? (
          <EmptyState
            icon="life-buoy"
            title={t(`empty_${tab}`)}
            text={t(`emptyText_${tab}`)}
            action={
              tab === "mine" &&
              counts.unassigned > 0 && (
                <ButtonLink href={paths.service({ tab: "unassigned" })} variant="primary">
                  {t("seeUnassigned")}
                </ButtonLink>
              )
            }
          />
        ) : (
          <ol className="rows" aria-label={t(`tab_${tab}`)}>
            {page.items.map((row) => (
              <CaseRow key={row.number} row={row} locale={locale} now={now} here={pathname + search} />
            ))}
          </ol>
        )}
      </div>
      <Pagination
        label={t("pages")}
        newerHref={paged ? paths.service({ tab }) : null}
        newerText={t("first")}
        olderHref={page.next && paths.service({ tab, after: page.next })}
        olderText={t("next")}
      />
      <KeysDialog title={t("keysTitle")} keys={KEY_NAMES.map(([key, name]) => [key, t(name)])} />
    </Page>
  );
}
