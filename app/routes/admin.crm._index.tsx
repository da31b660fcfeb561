import { useLoaderData } from "@remix-run/react";
import { ConnectionList } from "#app/components/crm/connection-list.tsx";
import { CrmPage } from "#app/components/crm/crm-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { listConnections } from "#app/domain/crm/connection-queries.server.ts";
import { contactCounts } from "#app/domain/crm/contact-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { crmMessages } from "#app/i18n/messages/crm.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";

export const meta = pageMeta(crmMessages, "connectionsTitle");

export const loader = defineLoader("admin", async ({ sql, actor, now }) => {
  const [connections, { matches }] = await Promise.all([
    listConnections(sql, actor),
    contactCounts(sql, actor),
  ]);
  return { connections, matches, now };
});

export default function Connections() {
  const { connections, matches, now } = useLoaderData<typeof loader>();
  const t = useT(crmMessages);
  const add = (
    <ButtonLink href={paths.adminNewConnection()} icon="plus">
      {t("addWebhook")}
    </ButtonLink>
  );
  return (
    <CrmPage
      section="connections"
      admin
      matches={matches}
      title={t("connectionsTitle")}
      lead={t("connectionsLead")}
      actions={add}
    >
      <ConnectionList connections={connections} now={now} />
    </CrmPage>
  );
}
