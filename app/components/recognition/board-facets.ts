import type { Facet } from "#app/components/filter-rail.tsx";
import { type BoardFilters, boardQuery } from "#app/domain/recognition/board-filters.ts";
import { LOCALES, type Locale, translator } from "#app/i18n/index.ts";
import { leaderboardMessages } from "#app/i18n/messages/leaderboards.ts";
import { paths } from "#app/paths.ts";

type Narrowing = {
  filters: BoardFilters;
  categories: { slug: string; name: string }[];
  now: Date;
  locale: Locale;
};

export const boardHref = (filters: BoardFilters, now: Date, change: Partial<BoardFilters> = {}) =>
  paths.leaderboards(boardQuery({ ...filters, ...change }, now));

/** What a board can be narrowed to, as links; the one that is on leads to the board without it. */
export function boardFacets({ filters, categories, now, locale }: Narrowing): Facet[] {
  const t = translator(leaderboardMessages, locale);
  const item = (name: "category" | "language", value: string, label: string) => {
    const current = filters[name] === value;
    return { key: value, label, current, href: boardHref(filters, now, { [name]: current ? null : value }) };
  };
  const facets: Facet[] = [
    {
      name: "category",
      title: t("category"),
      items: categories.map(({ slug, name }) => item("category", slug, name)),
    },
    {
      name: "language",
      title: t("language"),
      items: LOCALES.map((one) => item("language", one, t(`lang_${one}`))),
    },
  ];
  return facets.filter((facet) => facet.items.length > 0);
}
