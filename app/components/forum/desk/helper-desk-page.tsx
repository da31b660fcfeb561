import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { KeysDialog } from "#app/components/keys-dialog.tsx";
import { Page } from "#app/components/shell/page.tsx";
import { type DeskKeys, useDeskKeys } from "#app/components/use-desk-keys.ts";
import { useDeskMarks } from "#app/components/use-desk-marks.ts";
import type { ClaimedThread, DeskMark } from "#app/domain/forum/desk-claim-queries.server.ts";
import type { DeskCounts, DeskRow } from "#app/domain/forum/desk-queries.server.ts";
import { DESK_COUNTED, DESK_VIEWS, type DeskFilter, deskQuery } from "#app/domain/forum/desk-views.ts";
import type { Locale } from "#app/i18n/index.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { helperDeskMessages } from "#app/i18n/messages/helper-desk.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import "./desk.css";
import { claimedNow } from "./claimed-now.ts";
import { DeskEmpty } from "./desk-empty.tsx";
import { DeskFilterBar } from "./desk-filter-bar.tsx";
import { HelpRow } from "./help-row.tsx";
import { OnIt } from "./on-it.tsx";

type HelperDeskPageProps = {
  page: { items: DeskRow[]; next: string | null };
  counts: DeskCounts;
  claimed: ClaimedThread[];
  filter: DeskFilter;
  paged: boolean;
  /** Something was chosen as known. */
  expert: boolean;
  categories: { id: string; slug: string; name: string }[];
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

/** Questions by what they need; made to be sat at for hours. */
export function HelperDeskPage(props: HelperDeskPageProps) {
  const { page, counts, claimed, filter, locale, now, categories } = props;
  const t = useT(helperDeskMessages);
  const common = useT(commonMessages);
  const { pathname, search } = useLocation();
  const here = pathname + search;
  useDeskKeys(KEYS);
  const { marks, look } = useDeskMarks<DeskMark>(
    [...new Set([...page.items, ...claimed].map((thread) => thread.number))],
    paths.helperDeskMarks,
  );
  const tabs = useRef<HTMLDivElement>(null);
  // On a phone the tabs are wider than the screen, and the current one should be on it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is the reason, not an input
  useEffect(() => {
    const current = tabs.current?.querySelector<HTMLElement>("[aria-current]");
    const strip = current?.parentElement;
    if (strip) strip.scrollLeft = current.offsetLeft - strip.offsetLeft - 24;
  }, [filter.view]);
  const names = new Map(categories.map((one) => [one.id, one.name]));
  const countOf = (count: number) =>
    count > DESK_COUNTED ? t("more", { count: DESK_COUNTED }) : count > 0 ? count : undefined;
  const query = deskQuery(filter);
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      before={
        <Breadcrumb
          label={common("breadcrumb")}
          items={[{ href: paths.forum(), label: common("forum") }, { label: t("title") }]}
        />
      }
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
          <ButtonLink href={paths.helperExpertise()} icon="award">
            {t("expertise")}
          </ButtonLink>
        </>
      }
    >
      <OnIt threads={claimedNow(claimed, page.items, marks)} locale={locale} here={here} onChanged={look} />
      <div ref={tabs}>
        <Tabs
          label={t("views")}
          items={DESK_VIEWS.map((view) => ({
            href: paths.helperDesk(deskQuery({ ...filter, view })),
            label: t(`view_${view}`),
            current: view === filter.view,
            count: countOf(counts[view]),
          }))}
        />
      </div>
      <div className="my-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="text-sm text-ink-soft">{t(`about_${filter.view}`)}</p>
        <DeskFilterBar filter={filter} categories={categories} />
      </div>
      <div className="rounded-lg border border-line bg-surface">
        {page.items.length === 0 ? (
          <DeskEmpty filter={filter} expert={props.expert} />
        ) : (
          <ol className="rows" aria-label={t(`view_${filter.view}`)}>
            {page.items.map((row) => {
              const mark = marks.get(row.number);
              return (
                <HelpRow
                  key={row.number}
                  row={row}
                  view={filter.view}
                  category={names.get(row.categoryId) ?? ""}
                  state={mark?.state ?? row.state}
                  claim={mark ? mark.claim : row.claim}
                  onChanged={look}
                  {...{ locale, now, here }}
                />
              );
            })}
          </ol>
        )}
      </div>
      <Pagination
        label={common("pages")}
        newerHref={props.paged ? paths.helperDesk(query) : null}
        newerText={t("first")}
        olderHref={page.next && paths.helperDesk({ ...query, after: page.next })}
        olderText={t("next")}
      />
      <KeysDialog title={t("keysTitle")} keys={KEY_NAMES.map(([key, name]) => [key, t(name)])} />
    </Page>
  );
}
