import type { Amount } from "#app/domain/account-votes/account-votes-queries.server.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { accountVotesMessages } from "#app/i18n/messages/account-votes.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { worth } from "./worth.ts";

type RowWorthProps = {
  values: readonly Amount[];
  /** The currency that is looked at, where there is one. */
  first: string | undefined;
};

/** One sum in a dense row, and that there are others in other currencies. */
export function RowWorth({ values, first }: RowWorthProps) {
  const t = useT(accountVotesMessages);
  const locale = useLocale();
  const shown = values.find(({ currency }) => currency === first) ?? values[0];
  if (!shown) return null;
  return (
    <span title={worth(values, locale, t)}>
      {formatMoney(shown.value, shown.currency, locale, true)}
      {values.length > 1 && (
        <span className="ml-1 text-xs text-ink-faint">{t("more", { count: values.length - 1 })}</span>
      )}
    </span>
  );
}
