import type { BoardFilters } from "#app/domain/recognition/board-filters.ts";
import { periodEnd } from "#app/domain/recognition/periods.ts";
import { formatDate } from "#app/i18n/format.ts";
import { formatDay } from "#app/i18n/format-day.ts";
import { formatMonth } from "#app/i18n/format-month.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { leaderboardMessages } from "#app/i18n/messages/leaderboards.ts";

/** The days of a period, as people say them. */
export function periodWords(period: BoardFilters["period"], startsOn: string, locale: Locale): string {
  const t = translator(leaderboardMessages, locale);
  const from = new Date(startsOn);
  if (period === "all") return t("span_all");
  if (period === "month") return formatMonth(from, locale);
  const to = new Date(periodEnd(period, startsOn));
  return t(`span_${period}`, {
    from: from.getUTCFullYear() === to.getUTCFullYear() ? formatDay(from, locale) : formatDate(from, locale),
    to: formatDate(to, locale),
  });
}
