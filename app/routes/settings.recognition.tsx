import { useLoaderData } from "@remix-run/react";
import { SettingsPage } from "#app/components/accounts/settings-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { HelpingRecord } from "#app/components/recognition/helping/helping-record.tsx";
import { PrivacyForm } from "#app/components/recognition/privacy-form.tsx";
import { isStaff } from "#app/domain/core/actor.ts";
import { helpingRecord } from "#app/domain/recognition/helping-queries.server.ts";
import { findOwnPrivacy } from "#app/domain/recognition/own-privacy-queries.server.ts";
import { privacySchema } from "#app/domain/recognition/privacy-schema.ts";
import { setOwnPrivacy } from "#app/domain/recognition/set-own-privacy.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { helpingMessages } from "#app/i18n/messages/helping.ts";
import { ownRecognitionMessages } from "#app/i18n/messages/own-recognition.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";

export const meta = pageMeta(ownRecognitionMessages, "title");

export const loader = defineLoader("member", async ({ actor, sql, community, locale }) => {
  const privacy = await findOwnPrivacy(sql, actor);
  const tier = community.tiers.find((one) => one.slug === privacy.tier)?.name[locale] ?? null;
  const record = await helpingRecord(sql, actor);
  return { privacy, tier, username: actor.username, staff: isStaff(actor), record, locale };
});

export const action = defineCommand("member", async ({ request, db, actor }) => {
  await setOwnPrivacy(db, actor, await parseForm(request, privacySchema));
  return { to: paths.settingsRecognition(), toast: { key: "recognition_saved" } };
});

export default function RecognitionSettings() {
  const { record, locale, ...form } = useLoaderData<typeof loader>();
  const t = useT(ownRecognitionMessages);
  const helping = useT(helpingMessages);
  return (
    <SettingsPage title={t("title")} lead={t("lead")}>
      <PrivacyForm {...form} />
      {!form.staff && (
        <section className="mt-10" aria-labelledby="helping">
          <h2 id="helping" className="text-lg font-semibold">
            {helping("ownTitle")}
          </h2>
          <p className="mt-1 mb-3 text-sm text-ink-soft">
            {helping("ownLead")} <a href={paths.ownHelping()}>{helping("ownActs")}</a>
          </p>
          <HelpingRecord record={record} locale={locale} />
        </section>
      )}
    </SettingsPage>
  );
}
