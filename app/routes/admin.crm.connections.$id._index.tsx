import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ConnectionActed } from "#app/components/crm/connection-acted.tsx";
import { ConnectionDeliveries } from "#app/components/crm/connection-deliveries.tsx";
import { ConnectionPage } from "#app/components/crm-connections/connection-page.tsx";
import { stepHref } from "#app/components/crm-connections/step-href.ts";
import { actOnConnection } from "#app/domain/crm/act-on-connection.server.ts";
import { loadConnectionPage } from "#app/domain/crm/connection-page-queries.server.ts";
import { CONNECTORS } from "#app/domain/crm/connectors.ts";
import { editConnection } from "#app/domain/crm/edit-connection.server.ts";
import { rowId } from "#app/domain/crm/row-id.ts";
import { connectionActSchema } from "#app/domain/crm/schema.ts";
import { getConnectionFrame } from "#app/domain/crm/setup/frame-queries.server.ts";
import { nextStep } from "#app/domain/crm/setup/setup-steps.ts";
import { conflictToast } from "#app/http/conflict-toast.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { crmMessages } from "#app/i18n/messages/crm.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { crmFor, webhookRules } from "#app/runtime/crm.server.ts";

export const loader = defineLoader("admin", async ({ sql, actor, params, url, now, community }) => {
  const frame = await getConnectionFrame(sql, actor, params.id);
  if (CONNECTORS[frame.kind].hasRecords && !frame.liveAt) throw redirect(stepHref(frame.id, nextStep(frame)));
  const { searchParams } = url;
  const query = { id: params.id, state: searchParams.get("state"), after: searchParams.get("after") };
  const loaded = await loadConnectionPage(sql, actor, query);
  return { ...loaded, frame, now, title: `${loaded.connection.name} · ${community.name}` };
});

export const action = defineAction("admin", async ({ db, actor, params, request, now }) => {
  const id = rowId(params.id);
  const here = paths.adminConnection(id);
  const input = await parseForm(request, connectionActSchema);
  if (input.act === "edit") {
    await editConnection(db, webhookRules(), actor, { id, ...input });
    return redirectWithToast(here, { key: "connection_saved" });
  }
  const ports = { ...webhookRules(), crmFor };
  const acted = await actOnConnection(db, ports, actor, { id, act: input.act, now }).catch(
    conflictToast(here),
  );
  return "toast" in acted ? redirectWithToast(here, acted.toast) : acted;
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Connection() {
  const { connection, frame, page, state, after, now } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const t = useT(crmMessages);
  const what = connection.kind === "contact_book" ? t("contactBookText") : t("webhookText");
  return (
    <ConnectionPage frame={frame} tab="overview" lead={connection.url ?? what}>
      <div className="space-y-8">
        <ConnectionActed acted={acted} connection={connection} />
        <ConnectionDeliveries connection={connection} page={page} state={state} after={after} now={now} />
      </div>
    </ConnectionPage>
  );
}
