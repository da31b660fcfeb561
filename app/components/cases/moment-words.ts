import type { LocalMoment } from "#app/domain/cases/team-state.ts";
import { formatDate } from "#app/i18n/format.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { casesMessages } from "#app/i18n/messages/cases.ts";

/** 9:00, « 9 h 30 »: as a person says it. */
export function timeWords({ hour, minute }: { hour: number; minute: number }, locale: Locale): string {
  const t = translator(casesMessages, locale);
  if (minute === 0) return t("timeHour", { hour: String(hour) });
  return t("timeFull", { hour: String(hour), minute: String(minute).padStart(2, "0") });
}

/** "tomorrow at 9:00", "Monday at 9:00", "on 4 Jan 2027 at 9:00", by the team's clock. */
export function momentWords(moment: LocalMoment, locale: Locale): string {
  const t = translator(casesMessages, locale);
  const time = timeWords(moment, locale);
  if (moment.daysAway === 0) return t("whenToday", { time });
  if (moment.daysAway === 1) return t("whenTomorrow", { time });
  if (moment.daysAway > 1 && moment.daysAway < 7)
    return t("whenWeekday", { weekday: t(`weekday${moment.weekday}` as "weekday0"), time });
  // The date is already the team's own, so it is read as UTC, which `formatDate` writes.
  return t("whenDate", { date: formatDate(new Date(`${moment.date}T00:00:00Z`), locale), time });
}
