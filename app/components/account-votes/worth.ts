import type { Amount } from "#app/domain/account-votes/account-votes-queries.server.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import type { Locale, Translate } from "#app/i18n/index.ts";

/** Sums in several currencies, one after the other: they are never added up. */
export function worth(
  values: readonly Amount[],
  locale: Locale,
  t: Translate<"noCurrency">,
  compact = false,
): string {
  return values
    .map(({ value, currency }) => {
      const amount = formatMoney(value, currency, locale, compact);
      return currency ? amount : t("noCurrency", { amount });
    })
    .join(" + ");
}
