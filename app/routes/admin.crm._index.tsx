import { useLoaderData } from "@remix-run/react";
import { CrmPage } from "#app/components/crm/crm-page.tsx";
import { ConnectionCards } from "#app/components/crm-connections/connection-cards.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { contactCounts } from "#app/domain/crm/contact-queries.server.ts";
import { listConnectionCards } from "#app/domain/crm/setup/connection-cards-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { crmConnectionMessages } from "#app/i18n/messages/crm-connections.ts";
import { crmSetupMessages } from "#app/i18n/messages/crm-setup.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";

export const meta = pageMeta(crmConnectionMessages, "connectionsTitle");

export const loader = defineLoader("admin", async ({ sql, actor, now }) => {
  const [connections, { matches }] = await Promise.all([
    listConnectionCards(sql, actor),
    contactCounts(sql, actor),
  ]);
  return { connections, matches, now };
});

export default function Connections() {
  const { connections, matches, now } = useLoaderData<typeof loader>();
  const t = useT(crmConnectionMessages);
  const words = useT(crmSetupMessages);
  const add = (
    <ButtonLink href={paths.adminNewConnection()} icon="plus">
      {words("add")}
    </ButtonLink>
  );
  return (
    <CrmPage
      section="connections"
      admin
      matches={matches}
      title={t("connectionsTitle")}
      lead={words("listLead")}
      actions={add}
    >
      <ConnectionCards connections={connections} now={now} />
    </CrmPage>
  );
}
