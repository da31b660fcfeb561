import type { CategoryChoice } from "#app/components/ideas/compose/compose-fields.tsx";
import { composeMessages } from "#app/i18n/messages/compose.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Select } from "#app/ui/select.tsx";

type CategoryFieldProps = {
  label: string;
  error: string | null;
  categories: readonly CategoryChoice[];
  /** Slug of the category it is in; not chosen here when that takes no such things. */
  chosen: string;
};

/** The category something goes to; nothing is guessed where the old one does not take it. */
export function CategoryField({ label, error, categories, chosen }: CategoryFieldProps) {
  const t = useT(composeMessages);
  const known = categories.some((one) => one.slug === chosen);
  return (
    <Select
      name="category"
      label={label}
      error={error}
      defaultValue={known ? chosen : ""}
      required
      options={[
        ...(known ? [] : [{ value: "", label: t("categoryChoose"), disabled: true }]),
        ...categories.map(({ slug, name }) => ({ value: slug, label: name })),
      ]}
    />
  );
}
