import { Form } from "@remix-run/react";
import { errorTexts } from "#app/components/ideas/compose/error-texts.ts";
import type { CategoryChoice } from "#app/domain/faq/category-choice-queries.server.ts";
import { placeProblem } from "#app/domain/faq/category-places.ts";
import { ARTICLE_CATEGORY_DESCRIPTION_MAX, ARTICLE_CATEGORY_NAME_MAX } from "#app/domain/faq/limits.ts";
import type { FormState } from "#app/http/forms.ts";
import { articleCategoryMessages } from "#app/i18n/messages/article-categories.ts";
import { articleErrorMessages } from "#app/i18n/messages/article-errors.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { categoryOptions } from "./category-options.ts";

type ArticleCategoryFormProps = {
  /** Null for a new one. */
  category: CategoryChoice | null;
  categories: CategoryChoice[];
  refused: FormState | undefined;
};

export function ArticleCategoryForm({ category, categories, refused }: ArticleCategoryFormProps) {
  const t = useT(articleCategoryMessages);
  const problems = useT(articleErrorMessages);
  const common = useT(commonMessages);
  const locale = useLocale();
  const errors = errorTexts({ locale, errors: refused?.errors, limits: {}, own: articleErrorMessages });
  const values = refused?.values ?? {
    nameEn: category?.name.en,
    nameFr: category?.name.fr,
    descriptionEn: category?.description.en,
    descriptionFr: category?.description.fr,
    parentId: category?.parentId ?? "",
  };
  // Only where it can stand, with all that is under it.
  const places = categories.filter(({ id }) => placeProblem(categories, category?.id ?? null, id) === null);
  const field = (name: "nameEn" | "nameFr" | "descriptionEn" | "descriptionFr", maxLength: number) => (
    <TextInput
      name={name}
      label={t(name)}
      error={errors[name]}
      marker={name.startsWith("name") ? undefined : common("optional")}
      defaultValue={values[name]}
      maxLength={maxLength}
      required={name.startsWith("name")}
      autoComplete="off"
    />
  );
  return (
    <Form method="post" noValidate>
      <ErrorSummary title={problems("errorSummary")} errors={refused && errors} />
      {field("nameEn", ARTICLE_CATEGORY_NAME_MAX)}
      {field("nameFr", ARTICLE_CATEGORY_NAME_MAX)}
      {field("descriptionEn", ARTICLE_CATEGORY_DESCRIPTION_MAX)}
      {field("descriptionFr", ARTICLE_CATEGORY_DESCRIPTION_MAX)}
      <Select
        name="parentId"
        label={t("parent")}
        error={errors.parentId}
        defaultValue={values.parentId}
        options={[{ value: "", label: t("parentNone") }, ...categoryOptions(places, locale)]}
      />
      <div className="form-actions mt-6">
        <Button variant="primary">{t("saveCategory")}</Button>
        <ButtonLink href={paths.knowledgeCategories()} variant="quiet">
          {common("cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
