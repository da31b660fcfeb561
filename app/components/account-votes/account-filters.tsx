import { FilterChoice } from "#app/components/filter-choice.tsx";
import type { AccountFilter } from "#app/domain/account-votes/account-filter.ts";
import { ACCOUNT_ORDERS, type AccountOrder } from "#app/domain/account-votes/account-orders.ts";
import type { AccountFacets } from "#app/domain/account-votes/account-votes-queries.server.ts";
import { accountVotesMessages } from "#app/i18n/messages/account-votes.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Button } from "#app/ui/button.tsx";

type AccountFiltersProps = {
  path: string;
  filter: AccountFilter;
  order: AccountOrder;
  facets: AccountFacets;
};

/** Which accounts, in which order; each choice is in the address at once. */
export function AccountFilters({ path, filter, order, facets }: AccountFiltersProps) {
  const t = useT(accountVotesMessages);
  const orders = { people: t("orderPeople"), value: t("orderValue") };
  const asOptions = (any: string, values: string[]) => [
    { value: "", label: any },
    ...values.map((value) => ({ value, label: value })),
  ];
  return (
    <search>
      <form
        method="get"
        action={path}
        className="flex flex-wrap items-center gap-2"
        onChange={(event) => event.currentTarget.requestSubmit()}
      >
        <FilterChoice
          name="order"
          value={order === "people" ? "" : order}
          label={t("order")}
          options={ACCOUNT_ORDERS.map((one) => ({ value: one === "people" ? "" : one, label: orders[one] }))}
        />
        {facets.segments.length > 0 && (
          <FilterChoice
            name="segment"
            value={filter.segment}
            label={t("segment")}
            options={asOptions(t("anySegment"), facets.segments)}
          />
        )}
        {facets.tiers.length > 0 && (
          <FilterChoice
            name="tier"
            value={filter.tier}
            label={t("tier")}
            options={asOptions(t("anyTier"), facets.tiers)}
          />
        )}
        <Button size="sm" className="unscripted-only min-h-8">
          {t("apply")}
        </Button>
        {(filter.segment || filter.tier) && (
          <a href={order === "people" ? path : `${path}?order=${order}`} className="text-sm">
            {t("clear")}
          </a>
        )}
      </form>
    </search>
  );
}
