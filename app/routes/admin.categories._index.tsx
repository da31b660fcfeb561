import { useLoaderData } from "@remix-run/react";
import { CategoryTable } from "#app/components/community/category-table.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { Page } from "#app/components/shell/page.tsx";
import { adminCategories } from "#app/domain/community/category-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { statusesAdminMessages } from "#app/i18n/messages/statuses-admin.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";

export const meta = pageMeta(statusesAdminMessages, "categories");

export const loader = defineLoader("admin", async ({ actor, sql }) => ({
  categories: await adminCategories(sql, actor),
}));

export default function AdminCategories() {
  const { categories } = useLoaderData<typeof loader>();
  const t = useT(statusesAdminMessages);
  return (
    <Page
      title={t("categories")}
      lead={t("categoriesLead")}
      actions={
        <ButtonLink href={paths.adminCategory("new")} variant="primary" icon="plus">
          {t("newCategory")}
        </ButtonLink>
      }
    >
      <CategoryTable categories={categories} />
    </Page>
  );
}
