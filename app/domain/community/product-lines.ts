import type { CategoryProduct } from "#db/schema/community.ts";

/** More would be a catalogue to search, not a list to choose from. */
export const PRODUCTS_MAX = 50;
export const VERSIONS_MAX = 40;
export const PRODUCT_NAME_MAX = 60;

/** "Cargo 2: 2.0, 2.1" is a product and its versions; one line each, repeats once. Null when something is out of bounds. */
export function parseProductLines(text: string): CategoryProduct[] | null {
  const products = new Map<string, CategoryProduct>();
  for (const line of text.split("\n")) {
    const [first, ...rest] = line.split(":");
    const name = first!.trim();
    if (name === "" && rest.join("").trim() === "") continue;
    const words = rest
      .join(":")
      .split(",")
      .map((word) => word.trim());
    const versions = [...new Set(words.filter(Boolean))];
    const tooLong = [name, ...versions].some((word) => word.length > PRODUCT_NAME_MAX);
    if (name === "" || tooLong || versions.length > VERSIONS_MAX) return null;
    const known = products.get(name.toLowerCase());
    if (known) known.versions = [...new Set([...known.versions, ...versions])];
    else products.set(name.toLowerCase(), { name, versions });
  }
  return products.size <= PRODUCTS_MAX ? [...products.values()] : null;
}

/** The lines a person edits. */
export const productLines = (products: readonly CategoryProduct[]): string =>
  products
    .map(({ name, versions }) => (versions.length > 0 ? `${name}: ${versions.join(", ")}` : name))
    .join("\n");
