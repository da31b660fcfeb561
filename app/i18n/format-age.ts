import { cached } from "./format.ts";
import type { Locale } from "./index.ts";

const lengths = (unit: "minute" | "hour" | "day") =>
  cached(
    (tag) =>
      new Intl.NumberFormat(tag, { style: "unit", unit, unitDisplay: tag === "fr-FR" ? "short" : "narrow" }),
  );
const minutes = lengths("minute");
const hours = lengths("hour");
const days = lengths("day");

const DAY = 86_400;

/** How long ago as a figure of a desk: "12m", "5h", "3d". */
export function formatAge(date: Date, locale: Locale, now: Date): string {
  const age = Math.max(0, (now.getTime() - date.getTime()) / 1000);
  if (age >= 2 * DAY) return days(locale).format(Math.trunc(age / DAY));
  if (age >= 3600) return hours(locale).format(Math.trunc(age / 3600));
  return minutes(locale).format(Math.max(1, Math.trunc(age / 60)));
}
