import type { Period } from "#db/schema/recognition.ts";

/** The lengths of time a board can be of, shortest first. */
export const PERIODS: readonly Period[] = ["week", "month", "quarter", "all"];

/** What the tallies of all time begin with. */
export const ALL_TIME = "1970-01-01";

const isoDay = (date: Date) => date.toISOString().slice(0, 10);

/** The first day (UTC) of the period the moment is in; weeks begin on Monday. */
export function periodStart(period: Period, at: Date): string {
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
  switch (period) {
    case "week":
      return isoDay(new Date(Date.UTC(year, month, day - ((at.getUTCDay() + 6) % 7))));
    case "month":
      return isoDay(new Date(Date.UTC(year, month, 1)));
    case "quarter":
      return isoDay(new Date(Date.UTC(year, month - (month % 3), 1)));
    case "all":
      return ALL_TIME;
  }
}

/** The first day of the period so many periods later, or earlier if negative; there is only one of all time. */
export function periodsLater(period: Period, startsOn: string, count: number): string {
  const at = new Date(`${startsOn}T00:00:00Z`);
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
  if (period === "all") return startsOn;
  if (period === "week") return isoDay(new Date(Date.UTC(year, month, day + 7 * count)));
  return isoDay(new Date(Date.UTC(year, month + (period === "quarter" ? 3 : 1) * count, day)));
}

/** The last day (UTC) of the period that begins then. */
export function periodEnd(period: Period, startsOn: string): string {
  const next = new Date(`${periodsLater(period, startsOn, 1)}T00:00:00Z`);
  return isoDay(new Date(next.getTime() - 86_400_000));
}
