import { useLoaderData } from "@remix-run/react";
import { SettingsPage } from "#app/components/accounts/settings-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { PrivacyForm } from "#app/components/recognition/privacy-form.tsx";
import { isStaff } from "#app/domain/core/actor.ts";
import { findOwnPrivacy } from "#app/domain/recognition/own-privacy-queries.server.ts";
import { privacySchema } from "#app/domain/recognition/privacy-schema.ts";
import { setOwnPrivacy } from "#app/domain/recognition/set-own-privacy.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { ownRecognitionMessages } from "#app/i18n/messages/own-recognition.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";

export const meta = pageMeta(ownRecognitionMessages, "title");

export const loader = defineLoader("member", async ({ actor, sql, community, locale }) => {
  const privacy = await findOwnPrivacy(sql, actor);
  const tier = community.tiers.find((one) => one.slug === privacy.tier)?.name[locale] ?? null;
  return { privacy, tier, username: actor.username, staff: isStaff(actor) };
});

export const action = defineCommand("member", async ({ request, db, actor }) => {
  await setOwnPrivacy(db, actor, await parseForm(request, privacySchema));
  return { to: paths.settingsRecognition(), toast: { key: "recognition_saved" } };
});

export default function RecognitionSettings() {
  const form = useLoaderData<typeof loader>();
  const t = useT(ownRecognitionMessages);
  return (
    <SettingsPage title={t("title")} lead={t("lead")}>
      <PrivacyForm {...form} />
    </SettingsPage>
  );
}
