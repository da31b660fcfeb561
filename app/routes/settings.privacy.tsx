import { useLoaderData } from "@remix-run/react";
import { consentLaterCookie } from "#app/auth/consent-later.server.ts";
import { ConsentCard } from "#app/components/accounts/consent-card.tsx";
import { ConsentHistory } from "#app/components/accounts/consent-history.tsx";
import { SettingsPage } from "#app/components/accounts/settings-page.tsx";
import { TracesNote } from "#app/components/accounts/traces-note.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { changeConsent } from "#app/domain/accounts/change-consent.server.ts";
import { listConsents } from "#app/domain/accounts/consent-queries.server.ts";
import { consentSchema } from "#app/domain/accounts/schema.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { ownPath } from "#app/http/own-path.ts";
import { settingsMessages } from "#app/i18n/messages/settings.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";

export const meta = pageMeta(settingsMessages, "privacyTitle");

export const loader = defineLoader("member", async ({ actor, sql }) => ({
  records: await listConsents(sql, actor),
}));

export const action = defineCommand("member", async ({ request, db, actor, locale, context }) => {
  const answer = await parseForm(request, consentSchema);
  if ("later" in answer) {
    context.extraHeaders.append("Set-Cookie", consentLaterCookie(actor.id));
    return { to: ownPath(answer.later) };
  }
  const { purpose, granted } = answer;
  await changeConsent(db, actor, { purpose, granted, locale });
  return {
    to: paths.settingsPrivacy(),
    toast: { key: granted ? "consent_given" : "consent_withdrawn" },
    json: { purpose, granted },
  };
});

export default function PrivacySettings() {
  const { records } = useLoaderData<typeof loader>();
  const t = useT(settingsMessages);
  const latest = (purpose: string) => records.find((record) => record.purpose === purpose);
  return (
    <SettingsPage title={t("privacyTitle")} lead={t("privacyLead")}>
      <div className="flex flex-col gap-4">
        <ConsentCard purpose="crm_matching" latest={latest("crm_matching")} />
        <ConsentCard purpose="newsletter" latest={latest("newsletter")} />
      </div>
      <ConsentHistory records={records} />
      <TracesNote />
    </SettingsPage>
  );
}
