import type { Locale } from "./index.ts";

const LANGUAGE_TAGS: Record<Locale, string> = { en: "en-GB", fr: "fr-FR" };

/** Makes an Intl object once per language: making one costs more than using it. */
export function cached<T>(make: (tag: string) => T): (locale: Locale) => T {
  const made: Partial<Record<Locale, T>> = {};
  return (locale) => (made[locale] ??= make(LANGUAGE_TAGS[locale]));
}

// Server and browser must write the same text, or hydration breaks: so the zone is fixed, and the full date with its
// zone is one hover away.
const zone = "UTC";
const dates = cached(
  (tag) => new Intl.DateTimeFormat(tag, { day: "numeric", month: "short", year: "numeric", timeZone: zone }),
);
const dateTimes = cached(
  (tag) => new Intl.DateTimeFormat(tag, { dateStyle: "long", timeStyle: "short", timeZone: zone }),
);
const relative = cached((tag) => new Intl.RelativeTimeFormat(tag, { numeric: "auto" }));
const numbers = cached((tag) => new Intl.NumberFormat(tag));
const compact = cached(
  (tag) => new Intl.NumberFormat(tag, { notation: "compact", maximumFractionDigits: 1 }),
);
const decimals = cached((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }));

const monthsOfYear = cached(
  (tag) => new Intl.DateTimeFormat(tag, { month: "long", year: "numeric", timeZone: "UTC" }),
);
const shortMonths = cached((tag) => new Intl.DateTimeFormat(tag, { month: "short", timeZone: "UTC" }));

/** "November 2026", of a month that begins on this day. */
export const formatMonth = (firstDay: Date, locale: Locale) => monthsOfYear(locale).format(firstDay);
/** "Nov", where there is no room for more. */
export const formatShortMonth = (firstDay: Date, locale: Locale) => shortMonths(locale).format(firstDay);

export const formatDate = (date: Date, locale: Locale) => dates(locale).format(date);
export const formatDateTime = (date: Date, locale: Locale) => `${dateTimes(locale).format(date)} UTC`;
export const formatNumber = (value: number, locale: Locale) => numbers(locale).format(value);
/** 12345 -> "12.3K": for signals where the exact figure is one hover away. */
const percents = cached(
  (locale) => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }),
);

/** A share: 0.25 is 25 %. */
export const formatPercent = (share: number, locale: Locale) => percents(locale).format(share);
export const formatCompact = (value: number, locale: Locale) => compact(locale).format(value);
export const formatDecimal = (value: number, locale: Locale) => decimals(locale).format(value);

// French sets a space before the unit, which its narrow form leaves out.
const DAY = 86_400;

/** "3 days ago", or the date once it is older than a month. `now` comes from the loader, so both sides agree. */
export function formatRelative(date: Date, locale: Locale, now: Date): string {
  const seconds = Math.round((date.getTime() - now.getTime()) / 1000);
  const age = Math.abs(seconds);
  if (age > 30 * DAY) return formatDate(date, locale);
  const format = relative(locale);
  if (age >= DAY) return format.format(Math.trunc(seconds / DAY), "day");
  if (age >= 3600) return format.format(Math.trunc(seconds / 3600), "hour");
  if (age >= 60) return format.format(Math.trunc(seconds / 60), "minute");
  return format.format(0, "second");
}
