import { useLoaderData } from "@remix-run/react";
import { SettingsPage } from "#app/components/moderation/settings-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { readModerationSettings } from "#app/domain/moderation/read-moderation-settings.server.ts";
import { saveModerationSettings } from "#app/domain/moderation/save-moderation-settings.server.ts";
import { settingsSchema } from "#app/domain/moderation/schema.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { recordMessages } from "#app/i18n/messages/moderation-record.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("admin", async ({ db }) => ({
  settings: await readModerationSettings(db),
}));

export const action = defineAction("admin", async ({ actor, db, request, now }) => {
  await saveModerationSettings(db, actor, await parseForm(request, settingsSchema), now);
  return redirectWithToast(paths.moderationSettings(), { key: "moderation_settings_saved" });
});

export const meta = pageMeta(recordMessages, "settingsTitle");

export default function ModerationSettings() {
  return <SettingsPage {...useLoaderData<typeof loader>()} />;
}
