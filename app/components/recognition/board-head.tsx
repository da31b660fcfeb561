import type { BoardFilters } from "#app/domain/recognition/board-filters.ts";
import { periodsLater } from "#app/domain/recognition/periods.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { leaderboardMessages } from "#app/i18n/messages/leaderboards.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { boardHref } from "./board-facets.ts";
import { periodWords } from "./period-words.ts";

type BoardHeadProps = {
  filters: BoardFilters;
  current: boolean;
  hasEarlier: boolean;
  now: Date;
  locale: Locale;
};

/** What the board counts and of which days, with the way to the days before and after. */
export function BoardHead({ filters, current, hasEarlier, now, locale }: BoardHeadProps) {
  const t = translator(leaderboardMessages, locale);
  const { board, period, startsOn } = filters;
  const step = (count: number) =>
    boardHref(filters, now, { startsOn: periodsLater(period, startsOn, count) });
  return (
    <div className="board-head">
      <div className="min-w-0">
        <h2 id="board">{t(`title_${board}`)}</h2>
        <p className="board-what">{t(`what_${board}`)}</p>
      </div>
      <div className="board-span">
        {period !== "all" && hasEarlier && (
          <ButtonLink href={step(-1)} variant="quiet" size="sm" icon="chevron-left" iconOnly rel="prev">
            {t(`earlier_${period}`)}
          </ButtonLink>
        )}
        <p>
          {periodWords(period, startsOn, locale)}
          {period !== "all" && current && <span className="text-ink-faint"> · {t("soFar")}</span>}
        </p>
        {period !== "all" && !current && (
          <ButtonLink href={step(1)} variant="quiet" size="sm" icon="chevron-right" iconOnly rel="next">
            {t(`later_${period}`)}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
