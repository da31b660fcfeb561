import type { Facet, FacetItem } from "#app/components/filter-rail.tsx";
import type { IdeaFilters } from "#app/domain/ideas/list-filters.ts";
import { filterQuery, NO_FILTERS, PERIODS } from "#app/domain/ideas/list-filters.ts";
import type { StatusMark } from "#app/domain/ideas/list-queries.server.ts";
import type { Translate } from "#app/i18n/index.ts";
import type { ideaListMessages } from "#app/i18n/messages/idea-list.ts";
import { paths } from "#app/paths.ts";

export type FilterChoices = {
  categories: { slug: string; name: string; count: number }[];
  statuses: { id: string; name: string; category: StatusMark["category"] }[];
};

type FacetName = "category" | "status" | "period";

type Words = Translate<keyof (typeof ideaListMessages)["en"] & string>;

/** The list with some filters changed, at its top. */
export const listHref = (filters: IdeaFilters, change: Partial<IdeaFilters> = {}) =>
  paths.ideas(filterQuery({ ...filters, ...change }));

/** All ways to narrow the list, as links; the one that is on leads to the list without it. */
export function facetsOf(filters: IdeaFilters, { categories, statuses }: FilterChoices, t: Words): Facet[] {
  const stages = ["open", "active", "done", "closed"] as const;
  const item = <N extends FacetName>(
    name: N,
    value: NonNullable<IdeaFilters[N]>,
    label: string,
    more: Partial<FacetItem> = {},
  ) => {
    const current = filters[name] === value;
    return {
      key: String(value),
      label,
      current,
      href: listHref(filters, { [name]: current ? null : value }),
      ...more,
    };
  };
  return [
    {
      name: "category",
      title: t("category"),
      items: categories.map((one) => item("category", one.slug, one.name, { count: one.count })),
    },
    {
      name: "status",
      title: t("status"),
      items: [
        ...stages.flatMap((stage) => [
          item("status", stage, t(`stage_${stage}`)),
          ...statuses
            .filter((one) => one.category === stage)
            .map((one) => item("status", one.id, one.name, { sub: true })),
        ]),
        ...(filters.sort === "popular" ? [item("status", "any", t("anyStatus"))] : []),
      ],
    },
    {
      name: "period",
      title: t("period"),
      items: PERIODS.map((days) => item("period", days, t(`period${days}`))),
    },
  ];
}

/** The filters that are on, each with the list without it. */
export function appliedFilters(filters: IdeaFilters, facets: Facet[], t: Words) {
  const on = facets.flatMap(({ items }) => items.filter((one) => one.current));
  const tag = filters.tag
    ? [{ key: "tag", label: `#${filters.tag}`, href: listHref(filters, { tag: null }) }]
    : [];
  return [...on, ...tag].map(({ key, label, href }) => ({
    key,
    label,
    href,
    removeLabel: t("removeFilter", { name: label }),
  }));
}

/** The same words and order without any filter. */
export const unfilteredHref = ({ q, sort }: IdeaFilters) => listHref({ ...NO_FILTERS, q, sort });
