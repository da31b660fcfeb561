import { useLoaderData } from "@remix-run/react";
import { SettingsPage } from "#app/components/accounts/settings-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { CustomerFile } from "#app/components/privacy/customer-file.tsx";
import { KeptData } from "#app/components/privacy/kept-data.tsx";
import { ReceiverCard } from "#app/components/privacy/receiver-card.tsx";
import { ownDataCounts } from "#app/domain/privacy/own-data-counts-queries.server.ts";
import { getSentData } from "#app/domain/privacy/sent-data-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { ownDataMessages } from "#app/i18n/messages/own-data.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";

export const meta = pageMeta(ownDataMessages, "title");

export const loader = defineLoader("member", async ({ actor, sql }) => {
  const [sent, counts] = await Promise.all([getSentData(sql, actor), ownDataCounts(sql, actor)]);
  return { ...sent, counts };
});

export default function OwnData() {
  const { file, agreed, receivers, counts } = useLoaderData<typeof loader>();
  const t = useT(ownDataMessages);
  return (
    <SettingsPage title={t("title")} lead={t("lead")}>
      <div className="space-y-8">
        <Card title={t("takeTitle")} titleId="take-title">
          <p>{t("takeText")}</p>
          <div className="mt-4">
            <ButtonLink href={paths.ownDataExport()} icon="download" variant="primary" data-document>
              {t("download")}
            </ButtonLink>
          </div>
        </Card>
        <KeptData counts={counts} />
        <CustomerFile file={file} agreed={agreed} />
        <section aria-labelledby="sent-title">
          <h2 id="sent-title" className="text-lg font-semibold">
            {t("sentTitle")}
          </h2>
          <p className="mt-1 text-ink-soft">{t(receivers.length > 0 ? "sentLead" : "sentNone")}</p>
          <div className="mt-4 space-y-4">
            {receivers.map((receiver) => (
              <ReceiverCard key={receiver.id} receiver={receiver} />
            ))}
          </div>
        </section>
        <p className="text-sm text-ink-soft">
          {t("exportHelp")} <a href={paths.settingsPrivacy()}>{t("toPrivacy")}</a> ·{" "}
          <a href={paths.settingsClose()}>{t("toClose")}</a>
        </p>
      </div>
    </SettingsPage>
  );
}
