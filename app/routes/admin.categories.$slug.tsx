import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CategoryForm } from "#app/components/community/category-form.tsx";
import { RebuildProgress } from "#app/components/community/rebuild-progress.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { Page } from "#app/components/shell/page.tsx";
import { HALF_LIFE_MAX, HALF_LIFE_MIN } from "#app/domain/community/category-limits.ts";
import { adminCategory, possibleOwners } from "#app/domain/community/category-queries.server.ts";
import { saveCategory } from "#app/domain/community/save-category.server.ts";
import { categorySchema } from "#app/domain/community/schema.ts";
import { halfLifePreview } from "#app/domain/ideas/half-life-preview-queries.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { translator } from "#app/i18n/index.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { statusesAdminMessages } from "#app/i18n/messages/statuses-admin.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { forgetCommunity } from "#app/runtime/community.server.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";

const isNew = (slug: string | undefined) => slug === "new";

export const loader = defineLoader("admin", async ({ actor, params, sql, url, locale, community }) => {
  const [category, owners] = await Promise.all([
    isNew(params.slug) ? null : adminCategory(sql, actor, params.slug ?? ""),
    possibleOwners(sql),
  ]);
  const days = Math.trunc(Number(url.searchParams.get("halfLifeDays")));
  const asked = category && days >= HALF_LIFE_MIN && days <= HALF_LIFE_MAX;
  const preview = asked
    ? { days, rows: await halfLifePreview(sql, { categoryId: category.id, halfLifeDays: days }) }
    : null;
  const nextPosition = (community.categories.length + 1) * 10;
  return { category, owners, preview, nextPosition, kept: Object.fromEntries(url.searchParams), locale };
});

export const action = defineAction("admin", async ({ actor, params, request, db }) => {
  const input = await parseForm(request, categorySchema);
  const { rebuilding, slug } = await saveCategory(db, actor, {
    ...input,
    slug: isNew(params.slug) ? null : (params.slug ?? ""),
  });
  forgetCommunity();
  if (rebuilding) return redirectWithToast(paths.adminCategory(slug), { key: "category_rebuilding" });
  return redirectWithToast(paths.adminCategories(), { key: "category_saved" });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = translator(statusesAdminMessages, data?.locale ?? "en");
  const name = data?.category?.name[data.locale];
  return [{ title: pageTitle(matches, name ? t("editCategory", { name }) : t("newCategory")) }];
};

export default function AdminCategory() {
  const { category, ...form } = useLoaderData<typeof loader>();
  const t = useT(statusesAdminMessages);
  const common = useT(commonMessages);
  const locale = useLocale();
  const title = category ? t("editCategory", { name: category.name[locale] }) : t("newCategory");
  const crumbs = [{ href: paths.adminCategories(), label: t("categories") }, { label: title }];
  return (
    <Page title={title} before={<Breadcrumb label={common("breadcrumb")} items={crumbs} />}>
      {category && <RebuildProgress category={category} />}
      <CategoryForm key={category?.id ?? "new"} category={category} {...form} />
    </Page>
  );
}
