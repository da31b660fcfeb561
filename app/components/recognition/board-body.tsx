import { AppliedFilters } from "#app/components/applied-filters.tsx";
import type { FacetItem } from "#app/components/filter-rail.tsx";
import { type BoardFilters, boardQuery } from "#app/domain/recognition/board-filters.ts";
import type { BoardPage } from "#app/domain/recognition/board-queries.server.ts";
import { BOARDS } from "#app/domain/recognition/boards.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { leaderboardMessages } from "#app/i18n/messages/leaderboards.ts";
import { paths } from "#app/paths.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { boardHref } from "./board-facets.ts";
import { BoardHead } from "./board-head.tsx";
import { BoardList } from "./board-list.tsx";
import { BoardPeriods } from "./board-periods.tsx";
import { EmptyBoard } from "./empty-board.tsx";

type BoardBodyProps = {
  page: BoardPage;
  filters: BoardFilters;
  /** The period is the present one. */
  current: boolean;
  /** What narrows the board. */
  on: readonly FacetItem[];
  tiers: Record<string, string>;
  paged: boolean;
  /** The reader, where they are among these rows. */
  mine: string | undefined;
  locale: Locale;
  now: Date;
};

/** Which board, of when, and who is on it. No hook, and of the time only what `current` says. */
export function BoardBody({ page, current, on, tiers, paged, mine, ...frame }: BoardBodyProps) {
  const { filters, now, locale } = frame;
  const { period } = filters;
  const t = translator(leaderboardMessages, locale);
  const hasMoves = page.items.some((row) => typeof row.moved === "number");
  return (
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
        <BoardList rows={page.items} {...{ filters, paged, tiers, mine, locale }} />
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
      {period !== "all" && hasMoves && <p className="board-note">{t(`movedNote_${period}`)}</p>}
    </>
  );
}
