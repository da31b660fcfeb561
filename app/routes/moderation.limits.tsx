import { useLoaderData } from "@remix-run/react";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { pageMeta } from "#app/components/page-meta.ts";
import { LimitsPage } from "#app/components/screening/limits-page.tsx";
import { canChangeRules } from "#app/domain/screening/policy.ts";
import { saveSettings } from "#app/domain/screening/save-settings.server.ts";
import { loadScreeningSettings } from "#app/domain/screening/screening-settings-queries.server.ts";
import { settingsSchema } from "#app/domain/screening/settings-schema.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { limitMessages } from "#app/i18n/messages/screening-limits.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("moderator", async ({ actor, sql }) => ({
  settings: await loadScreeningSettings(sql, actor),
  canChange: canChangeRules(actor) === true,
}));

export const action = defineAction("admin", async ({ actor, db, request, now }) => {
  await saveSettings(db, actor, await parseForm(request, settingsSchema), now);
  return redirectWithToast(paths.moderationLimits(), { key: "limits_saved" });
});

export const meta = pageMeta(limitMessages, "limitsTitle");

export default function Limits() {
  const { errors, values } = useFormState(limitMessages);
  const { settings, canChange } = useLoaderData<typeof loader>();
  return (
    <LimitsPage
      key={JSON.stringify(settings)}
      settings={settings}
      canChange={canChange}
      typed={errors && { errors, values }}
    />
  );
}
