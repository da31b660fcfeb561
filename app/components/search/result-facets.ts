import type { Facet, FacetItem } from "#app/components/filter-rail.tsx";
import type { NamedFacets } from "#app/domain/search/facet-names.server.ts";
import type { Translate } from "#app/i18n/index.ts";
import type { searchMessages } from "#app/i18n/messages/search.ts";
import { type SearchAddress, searchHref } from "./search-query.ts";

/** More values are a list to read, not a choice. */
const VALUES_SHOWN = 8;

type Words = Translate<keyof (typeof searchMessages)["en"] & string>;

/** All ways to narrow the results, as links; the one that is on leads to the results without it. */
export function resultFacets(address: SearchAddress, facets: NamedFacets, t: Words): Facet[] {
  return (
    (["category", "state", "language"] as const)
      .map((name) => ({
        name,
        title: t(name),
        items: facets[name].slice(0, VALUES_SHOWN).map(({ value, name: label, count }): FacetItem => {
          const current = address[name] === value;
          return {
            key: value,
            label,
            count,
            current,
            href: searchHref(address, { [name]: current ? undefined : value }),
          };
        }),
      }))
      // One value alone narrows nothing.
      .filter(({ items }) => items.length > 1 || items.some((item) => item.current))
  );
}
