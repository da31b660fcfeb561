import { cached } from "./format.ts";
import type { Locale } from "./index.ts";

const days = cached(
  (tag) => new Intl.DateTimeFormat(tag, { day: "numeric", month: "short", timeZone: "UTC" }),
);

/** "16 Nov": where the year stands beside it, or goes without saying. */
export const formatDay = (date: Date, locale: Locale) => days(locale).format(date);
