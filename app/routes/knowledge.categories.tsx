import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CategoriesPage } from "#app/components/faq/editing/categories-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { listArticleCategories } from "#app/domain/faq/category-choice-queries.server.ts";
import { deleteArticleCategory } from "#app/domain/faq/delete-article-category.server.ts";
import { saveArticleCategory } from "#app/domain/faq/save-article-category.server.ts";
import { articleCategorySchema } from "#app/domain/faq/schema.ts";
import { conflictToast } from "#app/http/conflict-toast.server.ts";
import { type FormState, parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { translator } from "#app/i18n/index.ts";
import { articleCategoryMessages } from "#app/i18n/messages/article-categories.ts";
import { paths } from "#app/paths.ts";

const NEW = "new";

/** `?edit=` opens one, `?delete=` asks before deleting it. */
export const loader = defineLoader("staff", async ({ sql, url, locale }) => {
  const categories = await listArticleCategories(sql);
  const edit = url.searchParams.get("edit");
  const asked = edit ?? url.searchParams.get("delete");
  const category = categories.find((one) => one.id === asked) ?? null;
  if (asked && asked !== NEW && !category) throw new NotFound("no_such_category");
  const mode = edit ? ("edit" as const) : category ? ("delete" as const) : ("list" as const);
  return { categories, category, mode, locale };
});

export const action = defineAction("staff", async ({ actor, request, db, url }) => {
  const list = paths.knowledgeCategories();
  const gone = url.searchParams.get("delete");
  if (gone) {
    const refused = await deleteArticleCategory(db, actor, { id: gone }).catch(conflictToast(list));
    return refused ?? redirectWithToast(list, { key: "article_category_deleted" });
  }
  const edit = url.searchParams.get("edit");
  const input = await parseForm(request, articleCategorySchema);
  await saveArticleCategory(db, actor, { ...input, id: edit === NEW ? null : edit });
  return redirectWithToast(list, { key: "article_category_saved" });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data
    ? [{ title: pageTitle(matches, translator(articleCategoryMessages, data.locale)("categoriesTitle")) }]
    : [];

export default function ArticleCategories() {
  return <CategoriesPage {...useLoaderData<typeof loader>()} refused={useActionData<FormState>()} />;
}
