import { atPeriod, type BoardFilters } from "#app/domain/recognition/board-filters.ts";
import { PERIODS } from "#app/domain/recognition/periods.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { leaderboardMessages } from "#app/i18n/messages/leaderboards.ts";
import { boardHref } from "./board-facets.ts";

type BoardPeriodsProps = { filters: BoardFilters; now: Date; locale: Locale };

/** The lengths of time a board can be of; each begins with the present one. */
export function BoardPeriods({ filters, now, locale }: BoardPeriodsProps) {
  const t = translator(leaderboardMessages, locale);
  return (
    <nav className="orders" aria-label={t("periods")}>
      {PERIODS.map((period) => (
        <a
          key={period}
          href={boardHref(atPeriod(filters, period, now), now)}
          aria-current={period === filters.period ? "page" : undefined}
        >
          {t(period)}
        </a>
      ))}
    </nav>
  );
}
