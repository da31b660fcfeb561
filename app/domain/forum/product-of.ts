import { Invalid } from "#app/domain/core/errors.ts";
import type { CategoryProduct } from "#db/schema/community.ts";

export type ChosenProduct = { product: string | null; version: string | null };

/**
 * What an asker chose, checked against what the category offers. A category without products asks for none, so what
 * came along from another one is dropped. `kept` stays allowed: a product that is no longer offered is still what a
 * question of last year is about.
 */
export function productOf(
  products: readonly CategoryProduct[],
  chosen: ChosenProduct,
  kept?: ChosenProduct,
): ChosenProduct {
  const { product: name, version } = chosen;
  if (name !== null && name === kept?.product && version === kept.version) return { product: name, version };
  if (products.length === 0 || name === null) return { product: null, version: null };
  const product = products.find((one) => one.name === name);
  if (!product) throw new Invalid({ product: "no_such_product" });
  if (version !== null && !product.versions.includes(version))
    throw new Invalid({ version: "no_such_version" });
  return { product: name, version };
}
