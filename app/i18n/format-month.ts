import { cached } from "./format.ts";
import type { Locale } from "./index.ts";

const months = cached(
  (tag) => new Intl.DateTimeFormat(tag, { month: "long", year: "numeric", timeZone: "UTC" }),
);

/** "May 2026", for what is about a whole month. */
export const formatMonth = (date: Date, locale: Locale) => months(locale).format(date);
