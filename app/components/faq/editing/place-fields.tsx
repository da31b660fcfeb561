import type { CategoryChoice } from "#app/domain/faq/category-choice-queries.server.ts";
import { ARTICLE_LANGUAGES, REVIEW_MONTHS } from "#app/domain/faq/limits.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { articleWritingMessages } from "#app/i18n/messages/article-writing.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Select } from "#app/ui/select.tsx";
import { categoryOptions } from "./category-options.ts";

type PlaceFieldsProps = {
  categories: CategoryChoice[];
  values: Record<string, string>;
  errors: Record<string, string>;
};

/** Where a new article stands, what it is written in, and when somebody looks again. */
export function PlaceFields({ categories, values, errors }: PlaceFieldsProps) {
  const t = useT(articleEditingMessages);
  const writing = useT(articleWritingMessages);
  const locale = useLocale();
  const known = categories.some(({ id }) => id === values.categoryId);
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <Select
        name="categoryId"
        label={t("fieldCategory")}
        error={errors.categoryId}
        defaultValue={known ? values.categoryId : ""}
        required
        fieldClassName="m-0!"
        options={[
          { value: "", label: writing("chooseCategory"), disabled: true },
          ...categoryOptions(categories, locale),
        ]}
      />
      <Select
        name="language"
        label={writing("fieldLanguage")}
        error={errors.language}
        defaultValue={values.language}
        fieldClassName="m-0!"
        options={ARTICLE_LANGUAGES.map((value) => ({ value, label: t(`language_${value}`) }))}
      />
      <Select
        name="reviewMonths"
        label={writing("fieldReview")}
        error={errors.reviewMonths}
        defaultValue={values.reviewMonths ?? "12"}
        fieldClassName="m-0!"
        options={[
          ...REVIEW_MONTHS.map((count) => ({ value: count, label: t("reviewMonths", { count }) })),
          { value: "", label: t("reviewNever") },
        ]}
      />
    </div>
  );
}
