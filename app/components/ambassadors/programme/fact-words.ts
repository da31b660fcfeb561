import type { Facts } from "#app/domain/ambassadors/criteria.ts";
import { formatNumber, formatPercent } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";

/** One figure as people read it: accuracy is a share. */
export const factValue = (fact: keyof Facts, value: number, locale: Locale): string =>
  fact === "accuracy" ? formatPercent(value, locale) : formatNumber(value, locale);
