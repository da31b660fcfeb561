import { AppliedFilters } from "#app/components/applied-filters.tsx";
import { FilterRail } from "#app/components/filter-rail.tsx";
import { Page } from "#app/components/shell/page.tsx";
import { type BoardFilters, boardQuery } from "#app/domain/recognition/board-filters.ts";
import type { OwnPlace as Place, BoardPage as Rows } from "#app/domain/recognition/board-queries.server.ts";
import { BOARDS } from "#app/domain/recognition/boards.ts";
import { periodStart } from "#app/domain/recognition/periods.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { leaderboardMessages } from "#app/i18n/messages/leaderboards.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { SharedMarkup } from "#app/ui/shared-markup.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import "#app/components/ideas/ideas.css";
import "#app/components/forum/forum.css";
import "./boards.css";
import { boardFacets, boardHref } from "./board-facets.ts";
import { BoardHead } from "./board-head.tsx";
import { BoardList } from "./board-list.tsx";
import { BoardPeriods } from "./board-periods.tsx";
import { EmptyBoard } from "./empty-board.tsx";
import { OwnPlace } from "./own-place.tsx";

type BoardPageProps = {
  page: Rows;
  own: Place | null;
  filters: BoardFilters;
  categories: { slug: string; name: string }[];
  tiers: Record<string, string>;
  paged: boolean;
  myId: string | null;
  locale: Locale;
  now: Date;
};

export function BoardPage(props: BoardPageProps) {
  const { page, own, filters, categories, tiers, paged, myId, locale, now } = props;
  const t = translator(leaderboardMessages, locale);
  const { period } = filters;
  const facets = boardFacets({ filters, categories, now, locale });
  const on = facets.flatMap(({ items }) => items.filter((one) => one.current));
  const current = filters.startsOn === periodStart(period, now);
  const frame = { filters, now, locale };
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        <ButtonLink href={paths.leaderboardRules()} variant="quiet" icon="info">
          {t("rulesLink")}
        </ButtonLink>
      }
    >
      <div className="idea-list">
        <FilterRail
          summary={on.length > 0 ? t("filtersOn", { count: on.length }) : t("filters")}
          facets={facets}
          locale={locale}
        />
        <section aria-labelledby="board" className="min-w-0">
          <SharedMarkup as="div" name="board-choice" of={[filters, current, locale]}>
            {() => (
              <>
                <Tabs
                  label={t("boards")}
                  items={BOARDS.map((board) => ({
                    href: boardHref(filters, now, { board }),
                    label: t(board),
                    current: board === filters.board,
                  }))}
                />
                <BoardPeriods {...frame} />
              </>
            )}
          </SharedMarkup>
          <AppliedFilters
            filters={on.map(({ key, label, href }) => ({
              key,
              label,
              href,
              removeLabel: t("removeFilter", { name: label }),
            }))}
            clear={{ href: boardHref(filters, now, { category: null, language: null }), text: t("clear") }}
          />
          <BoardHead {...frame} current={current} hasEarlier={page.hasEarlier} />
          {page.items.length > 0 ? (
            <BoardList rows={page.items} {...{ filters, paged, tiers, myId, locale }} />
          ) : (
            <EmptyBoard {...frame} current={current} />
          )}
          <Pagination
            label={t("paging")}
            newerHref={paged ? boardHref(filters, now) : null}
            newerText={t("first")}
            olderHref={page.next && paths.leaderboards({ ...boardQuery(filters, now), after: page.next })}
            olderText={t("more")}
          />
          {paged && !page.next && <p className="board-note">{t("end")}</p>}
          {period !== "all" && page.items.some((row) => typeof row.moved === "number") && (
            <p className="board-note">{t(`movedNote_${period}`)}</p>
          )}
          {own && <OwnPlace place={own} filters={filters} current={current} locale={locale} />}
        </section>
      </div>
    </Page>
  );
}
