import { FilterRail } from "#app/components/filter-rail.tsx";
import { Page } from "#app/components/shell/page.tsx";
import type { BoardFilters } from "#app/domain/recognition/board-filters.ts";
import type { OwnPlace as Place, BoardPage as Rows } from "#app/domain/recognition/board-queries.server.ts";
import { periodStart } from "#app/domain/recognition/periods.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { leaderboardMessages } from "#app/i18n/messages/leaderboards.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { SharedMarkup } from "#app/ui/shared-markup.tsx";
import "#app/components/ideas/ideas.css";
import "#app/components/forum/forum.css";
import "./boards.css";
import { BoardBody } from "./board-body.tsx";
import { boardFacets } from "./board-facets.ts";
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

/** A board with the ways to narrow it; all but the reader's own place is rendered once for everybody. */
export function BoardPage(props: BoardPageProps) {
  const { page, own, filters, categories, tiers, paged, myId, locale, now } = props;
  const t = translator(leaderboardMessages, locale);
  const facets = boardFacets({ filters, categories, now, locale });
  const on = facets.flatMap(({ items }) => items.filter((one) => one.current));
  const current = filters.startsOn === periodStart(filters.period, now);
  const mine = page.items.find((row) => row.id === myId)?.id;
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
          <SharedMarkup as="div" name="board" of={[page, filters, current, on, tiers, paged, mine, locale]}>
            {() => <BoardBody {...frame} {...{ page, current, on, tiers, paged, mine }} />}
          </SharedMarkup>
          {own && <OwnPlace place={own} filters={filters} current={current} locale={locale} />}
        </section>
      </div>
    </Page>
  );
}
