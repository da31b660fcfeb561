import { useLoaderData } from "@remix-run/react";
import { pageMeta } from "#app/components/page-meta.ts";
import { BadgeTable } from "#app/components/recognition/badge-table.tsx";
import { Page } from "#app/components/shell/page.tsx";
import { adminBadges } from "#app/domain/recognition/badge-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { badgesAdminMessages } from "#app/i18n/messages/badges-admin.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";

export const loader = defineLoader("admin", async ({ actor, sql }) => ({
  badges: await adminBadges(sql, actor),
}));

export const meta = pageMeta(badgesAdminMessages, "badges");

export default function AdminBadges() {
  const { badges } = useLoaderData<typeof loader>();
  const t = useT(badgesAdminMessages);
  const add = (
    <ButtonLink href={paths.adminBadge("new")} variant="primary" icon="plus">
      {t("newBadge")}
    </ButtonLink>
  );
  return (
    <Page title={t("badges")} lead={t("badgesLead")} actions={add}>
      <BadgeTable badges={badges} />
    </Page>
  );
}
