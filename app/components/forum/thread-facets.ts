import type { Facet, FacetItem } from "#app/components/filter-rail.tsx";
import {
  LIST_STATES,
  NO_THREAD_FILTERS,
  type ThreadFilters,
  threadFilterQuery,
} from "#app/domain/forum/list-filters.ts";
import type { Translate } from "#app/i18n/index.ts";
import type { forumMessages } from "#app/i18n/messages/forum.ts";
import { paths } from "#app/paths.ts";

export type ThreadChoices = {
  categories: {
    slug: string;
    name: string;
    products: { name: string; versions: string[] }[];
  }[];
  /** Tags of what is on the page. */
  tags: string[];
};

type Words = Translate<keyof (typeof forumMessages)["en"] & string>;

/** The list with some filters changed, at its top. */
export const threadListHref = (filters: ThreadFilters, change: Partial<ThreadFilters> = {}) =>
  paths.forum(threadFilterQuery({ ...filters, ...change }));

/** The same kind and order without any filter. */
export const unfilteredThreadsHref = ({ kind, sort }: ThreadFilters) =>
  threadListHref({ ...NO_THREAD_FILTERS, kind, sort });

/** What goes when a filter changes: products belong to a category, versions to a product. */
const UNDER = {
  category: { product: null, version: null },
  product: { version: null },
  version: {},
  state: {},
  tag: {},
} as const;

/** All ways to narrow the list, as links; the one that is on leads to the list without it. */
export function threadFacets(filters: ThreadFilters, { categories, tags }: ThreadChoices, t: Words): Facet[] {
  const item = (
    name: keyof typeof UNDER,
    value: NonNullable<ThreadFilters[typeof name]>,
    label: string,
    more: Partial<FacetItem> = {},
  ): FacetItem => {
    const current = filters[name] === value;
    const href = threadListHref(filters, { ...UNDER[name], [name]: current ? null : value });
    return { key: value, label, current, href, ...more };
  };
  const products = categories.find((one) => one.slug === filters.category)?.products ?? [];
  const facets: Facet[] = [
    {
      name: "state",
      title: t("state"),
      items: LIST_STATES[filters.kind].map((state) => item("state", state, t(`filter_${state}`))),
    },
    {
      name: "category",
      title: t("category"),
      items: categories.map((one) => item("category", one.slug, one.name)),
    },
    {
      name: "product",
      title: t("product"),
      items: products.flatMap((one) => [
        item("product", one.name, one.name),
        ...(filters.product === one.name
          ? one.versions.map((version) => item("version", version, version, { sub: true }))
          : []),
      ]),
    },
    { name: "tag", title: t("tags"), items: tags.map((tag) => item("tag", tag, tag)) },
  ];
  return facets.filter((facet) => facet.items.length > 0);
}

/** The filters that are on, each with the list without it; also those no link on the page stands for. */
export function appliedThreadFilters(filters: ThreadFilters, facets: Facet[], t: Words) {
  const { category, product, version, tag } = filters;
  const shown = facets.flatMap(({ items }) => items.filter((one) => one.current));
  const missing = (["category", "product", "version", "tag"] as const).filter(
    (name) => filters[name] !== null && !shown.some((one) => one.key === filters[name]),
  );
  const words = { category, product, version, tag };
  const rest = missing.map((name) => ({
    key: name,
    label: String(words[name]),
    href: threadListHref(filters, { ...UNDER[name], [name]: null }),
  }));
  return [...shown, ...rest].map(({ key, label, href }) => ({
    key,
    label,
    href,
    removeLabel: t("removeFilter", { name: label }),
  }));
}
