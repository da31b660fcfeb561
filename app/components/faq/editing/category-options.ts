import type { CategoryChoice } from "#app/domain/faq/category-choice-queries.server.ts";
import type { Locale } from "#app/i18n/index.ts";

const INDENT = "\u2003";

/** The tree of categories as a list to choose from. */
export const categoryOptions = (categories: readonly CategoryChoice[], locale: Locale) =>
  categories.map(({ id, name, level }) => ({ value: id, label: INDENT.repeat(level - 1) + name[locale] }));
