import { Page } from "#app/components/shell/page.tsx";
import type { CategoryChoice } from "#app/domain/faq/category-choice-queries.server.ts";
import type { FormState } from "#app/http/forms.ts";
import { articleCategoryMessages } from "#app/i18n/messages/article-categories.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { ArticleCategoryForm } from "./article-category-form.tsx";
import { CategoryTree } from "./category-tree.tsx";

type CategoriesPageProps = {
  categories: CategoryChoice[];
  mode: "list" | "edit" | "delete";
  /** What is changed or deleted; null for a new one. */
  category: CategoryChoice | null;
  refused: FormState | undefined;
};

/** The tree that articles stand in. */
export function CategoriesPage({ categories, mode, category, refused }: CategoriesPageProps) {
  const t = useT(articleCategoryMessages);
  const shared = useT(articleEditingMessages);
  const common = useT(commonMessages);
  const locale = useLocale();
  const name = category?.name[locale] ?? "";
  const title =
    mode === "edit" ? (category ? t("editCategory", { name }) : t("newCategory")) : t("categoriesTitle");
  const trail = [
    { href: paths.knowledge(), label: shared("desk") },
    ...(mode === "edit" ? [{ href: paths.knowledgeCategories(), label: shared("categories") }] : []),
    { label: mode === "edit" ? title : shared("categories") },
  ];
  return (
    <Page
      title={title}
      lead={mode === "edit" ? undefined : t("categoriesLead")}
      width={mode === "edit" ? "narrow" : "default"}
      before={<Breadcrumb label={common("breadcrumb")} items={trail} />}
      actions={
        mode !== "edit" && (
          <ButtonLink href={paths.knowledgeCategories({ edit: "new" })} variant="primary" icon="plus">
            {t("newCategory")}
          </ButtonLink>
        )
      }
    >
      {mode === "delete" && category && (
        <div className="mb-6">
          <Notice tone="warn" title={t("deleteCategoryAsk", { name })}>
            <p>{t("deleteCategoryText")}</p>
            <form method="post" className="mt-3 flex flex-wrap gap-3">
              <Button variant="danger">{t("deleteCategory")}</Button>
              <ButtonLink href={paths.knowledgeCategories()} variant="quiet">
                {common("cancel")}
              </ButtonLink>
            </form>
          </Notice>
        </div>
      )}
      {mode === "edit" ? (
        <ArticleCategoryForm
          key={category?.id ?? "new"}
          category={category}
          categories={categories}
          refused={refused}
        />
      ) : categories.length === 0 ? (
        <EmptyState icon="list" title={t("categoriesEmpty")} text={t("categoriesEmptyText")} />
      ) : (
        <CategoryTree categories={categories} />
      )}
    </Page>
  );
}
