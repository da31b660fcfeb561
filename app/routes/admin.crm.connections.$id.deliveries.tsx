import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DeliveryList } from "#app/components/crm/delivery-list.tsx";
import { MoreLink } from "#app/components/crm/more-link.tsx";
import { ConnectionPage } from "#app/components/crm-connections/connection-page.tsx";
import { DeliveryFilter } from "#app/components/crm-console/delivery-filter.tsx";
import { getConnectionHealth } from "#app/domain/crm/console/health-queries.server.ts";
import { deliveryState, listDeliveries } from "#app/domain/crm/delivery-queries.server.ts";
import { isFailureKind } from "#app/domain/crm/failure-kinds.ts";
import { getConnectionFrame } from "#app/domain/crm/setup/frame-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { translator } from "#app/i18n/index.ts";
import { crmConsoleMessages } from "#app/i18n/messages/crm-console.ts";
import { crmDeliveryMessages } from "#app/i18n/messages/crm-deliveries.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

export const loader = defineLoader("admin", async ({ sql, actor, params, url, now, locale, community }) => {
  const frame = await getConnectionFrame(sql, actor, params.id);
  const state = deliveryState(url.searchParams.get("state"));
  const kind = url.searchParams.get("kind");
  const failure = isFailureKind(kind) ? kind : null;
  const after = url.searchParams.get("after");
  const [page, health] = await Promise.all([
    listDeliveries(sql, actor, { connectionId: frame.id, state, failure, after }),
    getConnectionHealth(sql, actor, frame.id),
  ]);
  const title = `${translator(crmConsoleMessages, locale)("messages")} · ${frame.name} · ${community.name}`;
  return { frame, page, health, state, failure, after, now, title };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Deliveries() {
  const { frame, page, health, state, failure, after, now } = useLoaderData<typeof loader>();
  const t = useT(crmConsoleMessages);
  const words = useT(crmDeliveryMessages);
  const hrefOf = (cursor: string | null) =>
    paths.adminConnectionDeliveries(frame.id, { state, kind: failure, after: cursor });
  return (
    <ConnectionPage frame={frame} tab="overview" title={t("messages")}>
      <div className="space-y-4">
        <DeliveryFilter connectionId={frame.id} health={health} state={state} failure={failure} />
        {page.items.length > 0 ? (
          <DeliveryList deliveries={page.items} about="connection" canRetry now={now} />
        ) : (
          <Card as="div">
            <EmptyState
              icon="inbox"
              title={words("deliveriesNone")}
              text={words(`deliveriesNoneText_${state}`)}
            />
          </Card>
        )}
        <MoreLink hrefOf={hrefOf} after={after} next={page.next} />
      </div>
    </ConnectionPage>
  );
}
