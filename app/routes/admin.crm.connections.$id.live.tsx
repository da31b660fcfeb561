import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ConnectionPage } from "#app/components/crm-connections/connection-page.tsx";
import { LiveQuestion } from "#app/components/crm-connections/live-question.tsx";
import { CONNECTORS } from "#app/domain/crm/connectors.ts";
import { goLive } from "#app/domain/crm/go-live.server.ts";
import { rowId } from "#app/domain/crm/row-id.ts";
import { loadLivePage } from "#app/domain/crm/setup/comparison-page-queries.server.ts";
import { conflictToast } from "#app/http/conflict-toast.server.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/index.ts";
import { crmMappingMessages } from "#app/i18n/messages/crm-mapping.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

export const loader = defineLoader("admin", async ({ sql, actor, params, locale, community }) => {
  const loaded = await loadLivePage(sql, actor, params.id);
  const crm = CONNECTORS[loaded.frame.kind].name;
  const heading = translator(crmMappingMessages, locale)("liveTitle", { crm });
  return { ...loaded, heading, title: `${heading} · ${community.name}` };
});

export const action = defineAction("admin", async ({ db, actor, params }) => {
  const id = rowId(params.id);
  const refused = await goLive(db, actor, { id }).catch(conflictToast(paths.adminComparisons(id)));
  return refused ?? redirectWithToast(paths.adminConnection(id), { key: "connection_live" });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Live() {
  const { frame, dryRun, heading } = useLoaderData<typeof loader>();
  const t = useT(crmMappingMessages);
  const locale = useLocale();
  const crm = CONNECTORS[frame.kind].name;
  return (
    <ConnectionPage frame={frame} tab="overview" step="live" title={heading} lead={t("liveLead", { crm })}>
      {frame.liveAt ? (
        <Card as="div">
          <EmptyState
            icon="circle-check"
            title={t("liveAlready")}
            text={t("liveAlreadyText", { when: formatDateTime(frame.liveAt, locale) })}
            action={<ButtonLink href={paths.adminConnection(frame.id)}>{t("toOverview")}</ButtonLink>}
          />
        </Card>
      ) : dryRun ? (
        <LiveQuestion frame={frame} dryRun={dryRun} />
      ) : (
        <Card as="div">
          <EmptyState
            icon="eye"
            title={t("liveNotReady")}
            text={t("liveNotReadyText")}
            action={<ButtonLink href={paths.adminComparisons(frame.id)}>{t("toDryRun")}</ButtonLink>}
          />
        </Card>
      )}
    </ConnectionPage>
  );
}
