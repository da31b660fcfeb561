import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { StatusForm } from "#app/components/community/status-form.tsx";
import { StatusTable } from "#app/components/community/status-table.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { Page } from "#app/components/shell/page.tsx";
import { deleteStatus } from "#app/domain/community/delete-status.server.ts";
import { saveStatus } from "#app/domain/community/save-status.server.ts";
import { statusSchema } from "#app/domain/community/schema.ts";
import { adminStatuses } from "#app/domain/community/status-queries.server.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { formConflict } from "#app/http/form-conflict.ts";
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
import { ButtonLink } from "#app/ui/button-link.tsx";

const NEW = "new";

/** `?edit=` opens one status, or the form of a new one; without it, all of them. */
export const loader = defineLoader("admin", async ({ actor, sql, url, locale }) => {
  const statuses = await adminStatuses(sql, actor);
  const edit = url.searchParams.get("edit");
  const edited = statuses.find((status) => status.id === edit) ?? null;
  if (edit && edit !== NEW && !edited) throw new NotFound("no_such_page");
  return { statuses, edit, edited, locale };
});

export const action = defineAction("admin", async ({ actor, request, db, url }) => {
  const edit = url.searchParams.get("edit") ?? NEW;
  const { intent } = Object.fromEntries(await request.clone().formData());
  if (intent === "delete") await deleteStatus(db, actor, { id: edit }).catch(formConflict);
  else
    await saveStatus(db, actor, {
      ...(await parseForm(request, statusSchema)),
      id: edit === NEW ? null : edit,
    });
  forgetCommunity();
  return redirectWithToast(paths.adminStatuses(), {
    key: intent === "delete" ? "status_deleted" : "status_saved",
  });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = translator(statusesAdminMessages, data?.locale ?? "en");
  const name = data?.edited?.name[data.locale];
  return [
    {
      title: pageTitle(matches, name ? t("editStatus", { name }) : t(data?.edit ? "newStatus" : "statuses")),
    },
  ];
};

export default function AdminStatuses() {
  const { statuses, edit, edited } = useLoaderData<typeof loader>();
  const t = useT(statusesAdminMessages);
  const common = useT(commonMessages);
  const locale = useLocale();
  if (edit) {
    const title = edited ? t("editStatus", { name: edited.name[locale] }) : t("newStatus");
    const crumbs = [{ href: paths.adminStatuses(), label: t("statuses") }, { label: title }];
    return (
      <Page title={title} before={<Breadcrumb label={common("breadcrumb")} items={crumbs} />}>
        <StatusForm
          key={edit}
          status={edited}
          nextPosition={Math.max(...statuses.map((row) => row.position)) + 10}
        />
      </Page>
    );
  }
  const add = (
    <ButtonLink href={`${paths.adminStatuses()}?edit=${NEW}`} variant="primary" icon="plus">
      {t("newStatus")}
    </ButtonLink>
  );
  return (
    <Page title={t("statuses")} lead={t("statusesLead")} actions={add}>
      <StatusTable statuses={statuses} />
    </Page>
  );
}
