import type { ConnectionHealth } from "#app/domain/crm/console/health-queries.server.ts";
import type { DeliveryState } from "#app/domain/crm/delivery-queries.server.ts";
import type { FailureKind } from "#app/domain/crm/failure-kinds.ts";
import { crmConsoleMessages } from "#app/i18n/messages/crm-console.ts";
import { crmDeliveryMessages } from "#app/i18n/messages/crm-deliveries.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

type DeliveryFilterProps = {
  connectionId: string;
  health: ConnectionHealth;
  state: DeliveryState;
  failure: FailureKind | null;
};

/** Messages by how they stand, and which kind of failure they are narrowed to. */
export function DeliveryFilter({ connectionId, health, state, failure }: DeliveryFilterProps) {
  const t = useT(crmConsoleMessages);
  const words = useT(crmDeliveryMessages);
  const counts = { pending: health.pending, dead: health.dead, sent: undefined, cancelled: undefined };
  const states = ["sent", "pending", "dead", "cancelled"] as const;
  const hrefOf = (to: DeliveryState) => paths.adminConnectionDeliveries(connectionId, { state: to });
  return (
    <div className="space-y-3">
      <Tabs
        label={t("messages")}
        keepScroll
        items={states.map((one) => ({
          href: hrefOf(one),
          label: words(`state_${one}`),
          current: one === state,
          count: counts[one],
        }))}
      />
      {failure && (
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <span className="font-medium">{t(`failure_${failure}`)}</span>
          <span className="text-ink-soft">{t(`advice_${failure}`)}</span>
          <ButtonLink size="sm" variant="quiet" icon="x" href={hrefOf(state)}>
            {t("record_all")}
          </ButtonLink>
        </p>
      )}
    </div>
  );
}
