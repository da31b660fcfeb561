import type { IdeaFilters } from "#app/domain/ideas/list-filters.ts";
import { filterQuery, NO_FILTERS, PERIODS } from "#app/domain/ideas/list-filters.ts";
import type { StatusMark } from "#app/domain/ideas/list-queries.server.ts";
import type { Translate } from "#app/i18n/index.ts";
import type { ideasMessages } from "#app/i18n/messages/ideas.ts";
import { paths } from "#app/paths.ts";

export type FilterChoices = {
  categories: { slug: string; name: string; count: number }[];
  statuses: { id: string; name: string; category: StatusMark["category"] }[];
};

export type FacetItem = {
  key: string;
  label: string;
  href: string;
  current: boolean;
  count?: number;
  sub?: boolean;
};
export type Facet = { name: "category" | "status" | "period"; items: FacetItem[] };

type Words = Translate<keyof (typeof ideasMessages)["en"] & string>;

/** The list with some filters changed, at its top. */
export const listHref = (filters: IdeaFilters, change: Partial<IdeaFilters> = {}) =>
  paths.ideas(filterQuery({ ...filters, ...change }));

/** All ways to narrow the list, as links; the one that is on leads to the list without it. */
export function facetsOf(filters: IdeaFilters, { categories, statuses }: FilterChoices, t: Words): Facet[] {
  const stages = ["open", "active", "done", "closed"] as const;
  const item = <N extends Facet["name"]>(
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
      items: categories.map((one) => item("category", one.slug, one.name, { count: one.count })),
    },
    {
      name: "status",
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
    { name: "period", items: PERIODS.map((days) => item("period", days, t(`period${days}`))) },
  ];
}

/** The filters that are on, each with the list without it. */
export function appliedFilters(
  filters: IdeaFilters,
  facets: Facet[],
): { key: string; label: string; href: string }[] {
  const on = facets.flatMap(({ items }) => items.filter((one) => one.current));
  const tag = filters.tag
    ? [{ key: "tag", label: `#${filters.tag}`, href: listHref(filters, { tag: null }) }]
    : [];
  return [...on, ...tag];
}

/** The same words and order without any filter. */
export const unfilteredHref = ({ q, sort }: IdeaFilters) => listHref({ ...NO_FILTERS, q, sort });
