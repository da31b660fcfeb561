import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import type { Page } from "#app/domain/core/page.ts";
import type { ConnectionView } from "#app/domain/crm/connection-queries.server.ts";
import type { DeliveryItem, DeliveryState } from "#app/domain/crm/delivery-queries.server.ts";
import { crmMessages } from "#app/i18n/messages/crm.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { DeliveryList } from "./delivery-list.tsx";
import { MoreLink } from "./more-link.tsx";

type ConnectionDeliveriesProps = {
  connection: ConnectionView;
  page: Page<DeliveryItem>;
  state: DeliveryState;
  after: string | null;
  now: Date;
};

/** What goes over this connection, by how it stands; what was given up can be tried again, one or all. */
export function ConnectionDeliveries({ connection, page, state, after, now }: ConnectionDeliveriesProps) {
  const t = useT(crmMessages);
  const counts = {
    pending: connection.pending,
    dead: connection.dead,
    sent: connection.sent,
    cancelled: undefined,
  };
  const hrefOf = (to: DeliveryState, cursor: string | null = null) =>
    paths.adminConnection(connection.id, { state: to === "sent" ? null : to, after: cursor });
  const states = ["sent", "pending", "dead", "cancelled"] as const;
  return (
    <section aria-labelledby="deliveries">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 id="deliveries" className="text-lg font-semibold">
          {t("deliveries")}
        </h2>
        {state === "dead" && connection.dead > 0 && (
          <Form method="post">
            <SubmitButton name="act" value="retry_all" variant="secondary" size="sm" icon="refresh-cw">
              {t("retryAll", { count: connection.dead })}
            </SubmitButton>
          </Form>
        )}
      </div>
      <Tabs
        label={t("deliveries")}
        keepScroll
        items={states.map((one) => ({
          href: hrefOf(one),
          label: t(`state_${one}`),
          current: one === state,
          count: counts[one],
        }))}
      />
      <div className="mt-4">
        {page.items.length > 0 ? (
          <DeliveryList deliveries={page.items} about="connection" canRetry now={now} />
        ) : (
          <Card as="div">
            <EmptyState icon="inbox" title={t("deliveriesNone")} text={t(`deliveriesNoneText_${state}`)} />
          </Card>
        )}
        <MoreLink hrefOf={(cursor) => hrefOf(state, cursor)} after={after} next={page.next} />
      </div>
    </section>
  );
}
