import { useState } from "react";
import type { Category } from "#app/domain/community/queries.server.ts";
import { askMessages } from "#app/i18n/messages/ask.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useT } from "#app/i18n/use-t.ts";
import { cx } from "#app/ui/class-names.ts";
import { Select, type SelectGroup, type SelectOption } from "#app/ui/select.tsx";

export type AskedCategory = Pick<Category, "slug" | "products"> & { name: string };

type ProductFieldsProps = {
  categories: readonly AskedCategory[];
  /** The chosen one. */
  category: string;
  scripted: boolean;
  values: Record<string, string>;
  errors: Record<string, string>;
};

const option = (name: string): SelectOption => ({ value: name, label: name });

/**
 * Product and version, where the category has any. Without scripts nothing can follow the category, so all are offered,
 * grouped by what they belong to.
 */
export function ProductFields({ categories, category, scripted, values, errors }: ProductFieldsProps) {
  const t = useT(askMessages);
  const optional = useT(commonMessages)("optional");
  const [chosen, setChosen] = useState(values.product ?? "");
  const withProducts = categories.filter((one) => one.products.length > 0);
  if (withProducts.length === 0) return null;
  const own = withProducts.find((one) => one.slug === category);
  const narrowed = scripted ? (own ? [own] : []) : withProducts;
  const namesOf = (one: AskedCategory) => one.products.map((product) => option(product.name));
  const products: (SelectOption | SelectGroup)[] =
    narrowed.length === 1
      ? namesOf(narrowed[0]!)
      : narrowed.map((one) => ({ label: one.name, options: namesOf(one) }));
  const known = narrowed.flatMap((one) => one.products).filter((product) => product.versions.length > 0);
  const current = own?.products.find((product) => product.name === chosen);
  const versions: (SelectOption | SelectGroup)[] = scripted
    ? (current?.versions.map(option) ?? [])
    : known.map((product) => ({ label: product.name, options: product.versions.map(option) }));
  return (
    <div className={cx("compose-row", !own && (scripted ? "hidden" : "unscripted-only"))}>
      <Select
        // Another category has other products: the browser must not keep the place of the old one.
        key={scripted ? category : ""}
        name="product"
        label={t("product")}
        error={errors.product}
        marker={optional}
        defaultValue={values.product}
        options={[{ value: "", label: t("productAny") }, ...products]}
        onInput={(event) => setChosen(event.currentTarget.value)}
      />
      <Select
        key={scripted ? `${category} ${chosen}` : " "}
        name="version"
        label={t("version")}
        error={errors.version}
        marker={optional}
        defaultValue={values.version}
        options={[{ value: "", label: t("versionAny") }, ...versions]}
        fieldClassName={scripted && versions.length === 0 ? "invisible" : undefined}
      />
    </div>
  );
}
