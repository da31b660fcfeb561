import { useLoaderData } from "@remix-run/react";
import { SettingsPage } from "#app/components/accounts/settings-page.tsx";
import { PreferencesForm } from "#app/components/notifications/preferences-form.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { noticePreferencesOf } from "#app/domain/notifications/preference-queries.server.ts";
import { preferencesInput } from "#app/domain/notifications/schema.ts";
import { setPreferences } from "#app/domain/notifications/set-preferences.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { notificationsMessages } from "#app/i18n/messages/notifications.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Card } from "#app/ui/card.tsx";

export const meta = pageMeta(notificationsMessages, "settingsTitle");

export const loader = defineLoader("member", async ({ actor, sql }) => ({
  preferences: await noticePreferencesOf(sql, actor),
}));

export const action = defineAction("member", async ({ actor, db, request }) => {
  await setPreferences(db, actor, await parseForm(request, preferencesInput));
  return redirectWithToast(paths.settingsNotifications(), { key: "saved" });
});

export default function NotificationSettings() {
  const { preferences } = useLoaderData<typeof loader>();
  const t = useT(notificationsMessages);
  return (
    <SettingsPage title={t("settingsTitle")} lead={t("settingsLead")}>
      <Card as="div">
        <PreferencesForm preferences={preferences} />
      </Card>
    </SettingsPage>
  );
}
