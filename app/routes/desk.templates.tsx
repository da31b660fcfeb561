import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TemplatesPage } from "#app/components/ideas/desk/templates-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { deleteTemplate } from "#app/domain/community/delete-template.server.ts";
import { saveTemplate } from "#app/domain/community/save-template.server.ts";
import { templateSchema } from "#app/domain/community/schema.ts";
import { listTemplates } from "#app/domain/community/template-queries.server.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { translator } from "#app/i18n/index.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { paths } from "#app/paths.ts";

const NEW = "new";

/** `?edit=` opens one, `?delete=` asks before deleting it. */
export const loader = defineLoader("product_manager", async ({ sql, url, community, locale }) => {
  const templates = await listTemplates(sql);
  const edit = url.searchParams.get("edit");
  const asked = edit ?? url.searchParams.get("delete");
  const template = templates.find((row) => row.id === asked) ?? null;
  if (asked && asked !== NEW && !template) throw new NotFound("no_such_page");
  const mode = edit ? ("edit" as const) : asked ? ("delete" as const) : ("list" as const);
  return { templates, template, mode, statuses: community.statuses, locale };
});

export const action = defineAction("product_manager", async ({ actor, request, db, url }) => {
  const gone = url.searchParams.get("delete");
  if (gone) {
    await deleteTemplate(db, actor, { id: gone });
    return redirectWithToast(paths.deskTemplates(), { key: "template_deleted" });
  }
  const edit = url.searchParams.get("edit");
  await saveTemplate(db, actor, {
    ...(await parseForm(request, templateSchema)),
    id: edit === NEW ? null : edit,
  });
  return redirectWithToast(paths.deskTemplates(), { key: "template_saved" });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data ? [{ title: pageTitle(matches, translator(deskMessages, data.locale)("templates")) }] : [];

export default function Templates() {
  return <TemplatesPage {...useLoaderData<typeof loader>()} />;
}
