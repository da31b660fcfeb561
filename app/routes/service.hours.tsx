import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { HoursPage } from "#app/components/cases/hours/hours-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { helpSettingsSchema } from "#app/domain/cases/help-settings-schema.ts";
import { type HoursEffect, hoursEffect } from "#app/domain/cases/hours-effect-queries.server.ts";
import { withFrenchHolidays } from "#app/domain/cases/hours-text.ts";
import { saveHelpSettings } from "#app/domain/cases/save-help-settings.server.ts";
import { hoursActSchema } from "#app/domain/cases/schema.ts";
import { parseForm, parseValues, typedValues } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { serviceMessages } from "#app/i18n/messages/service-desk.ts";
import { paths } from "#app/paths.ts";
import { currentHelpSettings, forgetHelpSettings } from "#app/runtime/help-settings.server.ts";

/** What was typed and not saved, with what it would do or what was put into it. */
type Tried = { values: Record<string, string>; preview: HoursEffect | null; added: number | null };

export const loader = defineLoader("admin", async ({ actor, sql, locale, now }) => {
  const settings = await currentHelpSettings(sql);
  const zones = [...new Set([settings.timeZone, "UTC", ...Intl.supportedValuesOf("timeZone")])].sort();
  const effect = await hoursEffect(sql, actor, settings, now);
  return { settings, zones, effect, year: now.getUTCFullYear(), locale };
});

/** Saves; or shows what saving would do; or writes a year's holidays into the field. */
export const action = defineAction("admin", async ({ actor, request, db, sql, now }) => {
  const { act, year, ...typed } = await parseForm(request, hoursActSchema);
  const values = typedValues(request);
  if (act === "holidays") {
    const { text, added } = withFrenchHolidays(values.holidays ?? "", year);
    return data<Tried>({ values: { ...values, holidays: text }, preview: null, added });
  }
  const settings = parseValues(typed, helpSettingsSchema);
  if (act === "preview")
    return data<Tried>({ values, preview: await hoursEffect(sql, actor, settings, now), added: null });
  await saveHelpSettings(db, actor, settings, now);
  forgetHelpSettings();
  return redirectWithToast(paths.serviceHours(), { key: "help_settings_saved" });
});

export const meta = pageMeta(serviceMessages, "hoursTitle");

export default function ServiceHours() {
  const tried = useActionData() as Partial<Tried> | undefined;
  const { errors, values } = useFormState(serviceMessages);
  return (
    <HoursPage
      {...useLoaderData<typeof loader>()}
      preview={tried?.preview ?? null}
      added={tried?.added ?? null}
      typed={tried?.values ? { errors: errors ?? {}, values } : null}
    />
  );
}
