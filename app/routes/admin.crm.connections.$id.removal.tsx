import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { ConnectionPage } from "#app/components/crm-connections/connection-page.tsx";
import { RemovalForm } from "#app/components/crm-connections/removal-form.tsx";
import { rowId } from "#app/domain/crm/row-id.ts";
import { removalSchema } from "#app/domain/crm/setup/removal-schema.ts";
import { removeConnection } from "#app/domain/crm/setup/remove-connection.server.ts";
import { getConnectionSettings } from "#app/domain/crm/setup/settings-queries.server.ts";
import { conflictToast } from "#app/http/conflict-toast.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { translator } from "#app/i18n/index.ts";
import { crmSetupMessages } from "#app/i18n/messages/crm-setup.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("admin", async ({ sql, actor, params, locale, community }) => {
  const settings = await getConnectionSettings(sql, actor, params.id);
  const title = translator(crmSetupMessages, locale)("removalTitle", { name: settings.frame.name });
  return { settings, title: `${title} · ${community.name}` };
});

export const action = defineAction("admin", async ({ db, actor, params, request }) => {
  const id = rowId(params.id);
  const { written } = await parseForm(request, removalSchema);
  const gone = await removeConnection(db, actor, { id, written }).catch(
    conflictToast(paths.adminConnectionSettings(id)),
  );
  if (typeof gone !== "boolean") return gone;
  return gone
    ? redirectWithToast(paths.adminCrm(), { key: "connection_removed" })
    : redirectWithToast(paths.adminConnectionSettings(id), { key: "removal_began" });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Removal() {
  const { settings } = useLoaderData<typeof loader>();
  const { errors } = useFormState(crmSetupMessages);
  const t = useT(crmSetupMessages);
  return (
    <ConnectionPage
      frame={settings.frame}
      tab="settings"
      step="connect"
      title={t("removalTitle", { name: settings.frame.name })}
      lead={t("removalLead")}
    >
      <RemovalForm settings={settings} errors={errors} />
    </ConnectionPage>
  );
}
