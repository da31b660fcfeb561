import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { SecretNotice } from "#app/components/crm/secret-notice.tsx";
import { AuthorizeButton } from "#app/components/crm-connections/authorize-button.tsx";
import { ConnectionPage } from "#app/components/crm-connections/connection-page.tsx";
import { ConnectionSettings } from "#app/components/crm-connections/connection-settings.tsx";
import { RemovalProgress } from "#app/components/crm-connections/removal-progress.tsx";
import { NotFound } from "#app/domain/core/errors.ts";
import { CONNECTORS } from "#app/domain/crm/connectors.ts";
import { changeSettings } from "#app/domain/crm/setup/change-settings.server.ts";
import { settingsActSchema } from "#app/domain/crm/setup/settings-act.ts";
import { getConnectionSettings } from "#app/domain/crm/setup/settings-queries.server.ts";
import { conflictToast } from "#app/http/conflict-toast.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/index.ts";
import { crmConnectorsMessages } from "#app/i18n/messages/crm-connectors.ts";
import { crmSetupMessages } from "#app/i18n/messages/crm-setup.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { baseUrl } from "#app/runtime/base-url.server.ts";
import { webhookRules } from "#app/runtime/crm.server.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Notice } from "#app/ui/notice.tsx";

export const loader = defineLoader("admin", async ({ sql, actor, params, locale, community }) => {
  const settings = await getConnectionSettings(sql, actor, params.id).catch((error: unknown) => {
    // Whoever watched it being removed is led on when it is gone.
    if (error instanceof NotFound && error.code === "no_such_connection") throw redirect(paths.adminCrm());
    throw error;
  });
  const t = translator(crmSetupMessages, locale);
  const title = `${t("settingsTitle")} · ${settings.frame.name} · ${community.name}`;
  return { settings, callbackUrl: baseUrl() + paths.adminCrmCallback(), title };
});

export const action = defineAction("admin", async ({ db, sql, actor, params, request, now }) => {
  const { frame, config } = await getConnectionSettings(sql, actor, params.id);
  const { id } = frame;
  const here = paths.adminConnectionSettings(id);
  const rules = webhookRules();
  const asked = await parseForm(request, settingsActSchema(frame.kind, config, rules.allowed));
  const changed = await changeSettings(db, rules, actor, { id, asked, now }).catch(conflictToast(here));
  return "toast" in changed ? redirectWithToast(here, changed.toast) : changed;
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Settings() {
  const { settings, callbackUrl } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const { errors, values } = useFormState(crmConnectorsMessages);
  const t = useT(crmSetupMessages);
  const locale = useLocale();
  const { frame, previousUntil } = settings;
  const crm = CONNECTORS[frame.kind].name;
  const settingUp = !frame.liveAt && CONNECTORS[frame.kind].hasRecords;
  return (
    <ConnectionPage frame={frame} tab="settings" step="connect">
      {frame.removingAt && <RemovalProgress settings={settings} />}
      {acted && "secret" in acted && (
        <div role="status" className="mb-6">
          <SecretNotice
            secret={acted.secret}
            until={previousUntil ? formatDateTime(previousUntil, locale) : undefined}
          />
        </div>
      )}
      {settingUp && !frame.connected && (
        <div className="mb-6">
          <Notice tone="info" title={t("signInTitle", { crm })}>
            <p className="mb-4">{t("signInText", { crm })}</p>
            <AuthorizeButton frame={frame} primary />
          </Notice>
        </div>
      )}
      {settingUp && frame.connected && (
        <div className="mb-6">
          <ButtonLink href={paths.adminConnectionTest(frame.id)} variant="primary">
            {t("next")}
          </ButtonLink>
        </div>
      )}
      {!frame.removingAt && (
        <ConnectionSettings
          settings={settings}
          callbackUrl={callbackUrl}
          refused={{ act: values.act, errors, values }}
        />
      )}
    </ConnectionPage>
  );
}
