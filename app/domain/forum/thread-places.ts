import { openCategories } from "#app/domain/community/open-categories.ts";
import type { Category } from "#app/domain/community/queries.server.ts";
import type { Locale } from "#app/i18n/index.ts";
import type { CategoryProduct } from "#db/schema/community.ts";
import type { Visibility } from "#db/schema/ideas.ts";
import type { ChosenProduct } from "./product-of.ts";

export type ThreadPlace = { slug: string; name: string; products: CategoryProduct[] };

type Placed = ChosenProduct & {
  /** A category's slug. */
  category: string;
  visibility: Visibility;
};

/** Where a thread may be filed: what takes threads, and where it is, with the product it is about even if no longer offered. */
export function threadPlaces(
  categories: readonly Pick<
    Category,
    "slug" | "name" | "products" | "takesIdeas" | "takesThreads" | "audience" | "archived"
  >[],
  thread: Placed,
  locale: Locale,
): ThreadPlace[] {
  const open = openCategories(categories, {
    takes: "threads",
    also: thread.category,
    circle: thread.visibility === "circle",
  });
  return open.map(({ slug, name, products }) => ({
    slug,
    name: name[locale],
    products: slug === thread.category ? withOwn(products, thread) : products,
  }));
}

function withOwn(products: CategoryProduct[], { product, version }: ChosenProduct): CategoryProduct[] {
  if (product === null) return products;
  const known = products.find((one) => one.name === product) ?? { name: product, versions: [] };
  const versions =
    version === null || known.versions.includes(version) ? known.versions : [...known.versions, version];
  return [...products.filter((one) => one.name !== product), { name: product, versions }];
}
