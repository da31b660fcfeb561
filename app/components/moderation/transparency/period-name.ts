import type { Translate } from "#app/i18n/index.ts";
import type { transparencyMessages } from "#app/i18n/messages/transparency.ts";

export type TransparencyWords = Translate<keyof (typeof transparencyMessages)["en"] & string>;

/** `2026-Q4` as people say it; a year is its own name. */
export function periodName(t: TransparencyWords, key: string, short = false): string {
  const [year = "", quarter] = key.split("-Q");
  return quarter ? t(short ? "quarterShort" : "quarter", { quarter, year }) : year;
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** How long something took, in the unit that says enough. */
export function durationText(t: TransparencyWords, minutes: number): string {
  if (minutes < 2 * HOUR) return t("minutes", { count: Math.round(minutes) });
  if (minutes < 2 * DAY) return t("hours", { count: Math.round(minutes / HOUR) });
  return t("days", { count: Math.round(minutes / DAY) });
}
