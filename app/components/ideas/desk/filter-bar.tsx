import { FilterChoice } from "#app/components/filter-choice.tsx";
import { ALL_OPEN, DESK_PERIODS, isFiltered } from "#app/domain/ideas/desk-filters.ts";
import { accountVotesMessages } from "#app/i18n/messages/account-votes.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { SelectOption } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { DeskData } from "./desk-data.ts";

type FilterBarProps = Pick<DeskData, "filter" | "frame" | "statuses" | "categories"> & {
  path: string;
  /** The board has a column for each status. */
  withoutStatus?: boolean;
};

/** One line of filters; each is in the address as soon as it is chosen. */
export function FilterBar({ filter, frame, statuses, categories, path, withoutStatus }: FilterBarProps) {
  const t = useT(deskMessages);
  const locale = useLocale();
  const choice = (
    name: "category" | "status" | "owner" | "period" | "segment" | "tier" | "currency",
    label: string,
    options: SelectOption[],
  ) => <FilterChoice name={name} value={filter[name]} label={label} options={options} />;
  const words = useT(accountVotesMessages);
  const anyOf = (any: string, values: string[]): SelectOption[] => [
    { value: "", label: any },
    ...values.map((value) => ({ value, label: value })),
  ];
  const periods = { "7": "period7", "30": "period30", "90": "period90", "365": "period365" } as const;
  return (
    <search>
      <form
        method="get"
        action={path}
        aria-label={t("filters")}
        className="grid grid-cols-2 items-center gap-2 sm:flex sm:flex-wrap"
        onChange={(event) => {
          // Words are sent with Enter; everything else at once.
          if (!(event.target instanceof HTMLInputElement && event.target.type !== "checkbox"))
            event.currentTarget.requestSubmit();
        }}
      >
        {filter.sort !== "silence" && <input type="hidden" name="sort" value={filter.sort} />}
        <TextInput
          key={`q${filter.q}`}
          id="desk-q"
          name="q"
          type="search"
          size="sm"
          label={t("filterText")}
          labelHidden
          placeholder={t("filterText")}
          defaultValue={filter.q}
          fieldClassName="m-0! max-sm:col-span-2 sm:w-48"
        />
        {choice("category", t("filterCategory"), [
          { value: "", label: t("anyCategory") },
          ...categories.map((category) => ({ value: category.slug, label: category.name[locale] })),
        ])}
        {!withoutStatus &&
          choice("status", t("filterStatus"), [
            { value: "", label: t("anyStatus") },
            { value: ALL_OPEN, label: t("statusOpenGroup") },
            ...statuses.map((status) => ({ value: status.id, label: status.name[locale] })),
          ])}
        {choice("owner", t("filterOwner"), [
          { value: "", label: t("anyOwner") },
          { value: "me", label: t("ownerMe") },
          { value: "nobody", label: t("ownerNobody") },
          ...frame.people.map((person) => ({ value: person.id, label: person.name })),
        ])}
        {choice("period", t("filterPeriod"), [
          { value: "", label: t("anyTime") },
          ...DESK_PERIODS.map((days) => ({ value: days, label: t(periods[days]) })),
        ])}
        {frame.accounts.segments.length > 0 &&
          choice("segment", words("segment"), anyOf(words("anySegment"), frame.accounts.segments))}
        {frame.accounts.tiers.length > 0 &&
          choice("tier", words("tier"), anyOf(words("anyTier"), frame.accounts.tiers))}
        {filter.sort === "value" &&
          frame.accounts.currencies.length > 1 &&
          choice(
            "currency",
            words("currency"),
            frame.accounts.currencies.map((currency, index) => ({
              value: index === 0 ? "" : currency,
              label: currency,
            })),
          )}
        <TextInput
          key={`tag${filter.tag}`}
          id="desk-tag"
          name="tag"
          size="sm"
          label={t("filterTag")}
          labelHidden
          placeholder={t("filterTag")}
          defaultValue={filter.tag}
          fieldClassName="m-0! sm:w-28"
        />
        <label className="inline-flex min-h-8 items-center gap-2 px-1 text-sm">
          <input
            key={`silent:${filter.silent}`}
            type="checkbox"
            name="silent"
            value="1"
            defaultChecked={filter.silent}
            className="size-4 accent-action"
          />
          {t("filterSilent")}
        </label>
        <Button size="sm" className="unscripted-only min-h-8">
          {t("apply")}
        </Button>
        {isFiltered(filter) && (
          <a
            href={filter.sort === "silence" ? path : `${path}?sort=${filter.sort}`}
            className="inline-flex min-h-8 items-center gap-1 text-sm"
          >
            <Icon name="x" />
            {t("clearFilters")}
          </a>
        )}
      </form>
    </search>
  );
}
