import { reasonText } from "#app/components/crm/reason-text.ts";
import { When } from "#app/components/crm/when.tsx";
import { CONNECTORS } from "#app/domain/crm/connectors.ts";
import type { ConnectionCard as Connection } from "#app/domain/crm/setup/connection-cards-queries.server.ts";
import { nextStep } from "#app/domain/crm/setup/setup-steps.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { crmConnectionMessages } from "#app/i18n/messages/crm-connections.ts";
import { crmDeliveryMessages } from "#app/i18n/messages/crm-deliveries.ts";
import { crmSetupMessages } from "#app/i18n/messages/crm-setup.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { ConnectionBadge } from "./connection-badge.tsx";
import { stepHref } from "./step-href.ts";

/** Each connection with how it is doing, or with what is to be done next before it can. */
export function ConnectionCards({ connections, now }: { connections: Connection[]; now: Date }) {
  return (
    <div className="space-y-4">
      {connections.map((connection) => (
        <ConnectionCard key={connection.id} connection={connection} now={now} />
      ))}
    </div>
  );
}

function ConnectionCard({ connection, now }: { connection: Connection; now: Date }) {
  const t = useT(crmConnectionMessages);
  const deliveryWords = useT(crmDeliveryMessages);
  const words = useT(crmSetupMessages);
  const { id, kind, name, host, liveAt, enabled, disabledReason, lastSuccessAt } = connection;
  const book = kind === "contact_book";
  const { name: vendor, hasRecords } = CONNECTORS[kind];
  const settingUp = hasRecords && !liveAt;
  return (
    <Card as="article" aria-labelledby={`connection-${id}`}>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-4">
        <div className="flex min-w-0 flex-1 basis-64 gap-3">
          <Icon name={book ? "book-open" : "plug"} className="mt-1 flex-none text-ink-faint" />
          <div className="min-w-0">
            <h2 id={`connection-${id}`} className="text-base font-semibold">
              <a href={paths.adminConnection(id)} className="text-ink no-underline hover:underline">
                {book ? t("contactBook") : name}
              </a>
            </h2>
            <p className="text-sm break-words text-ink-soft">
              {book ? t("contactBookText") : [vendor !== name && vendor, host].filter(Boolean).join(" · ")}
            </p>
            <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-soft">
              <ConnectionBadge frame={connection} />
              {!settingUp && (
                <span>
                  {t("lastSuccess")}: {lastSuccessAt ? <When date={lastSuccessAt} now={now} /> : t("never")}
                </span>
              )}
            </div>
          </div>
        </div>
        {settingUp ? (
          <ButtonLink href={stepHref(id, nextStep(connection))} size="sm">
            {words("continueSetup")}
          </ButtonLink>
        ) : (
          <Figures connection={connection} />
        )}
      </div>
      {!enabled && disabledReason && (
        <p className="mt-3 border-t border-line pt-3 text-sm text-ink-soft">
          {t("offBecause")} {reasonText(deliveryWords, disabledReason)}
        </p>
      )}
    </Card>
  );
}

function Figures({ connection: { id, sent, pending, dead } }: { connection: Connection }) {
  const t = useT(crmConnectionMessages);
  const locale = useLocale();
  const figures = [
    { label: t("sentTotal"), value: sent, state: "sent", alarming: false },
    { label: t("waiting"), value: pending, state: "pending", alarming: false },
    { label: t("givenUp"), value: dead, state: "dead", alarming: dead > 0 },
  ];
  return (
    <dl className="grid flex-none grid-cols-3 gap-x-6 text-right">
      {figures.map((figure) => (
        <div key={figure.state} className="flex flex-col-reverse">
          <dt className="text-xs text-ink-soft">{figure.label}</dt>
          <dd className="text-xl font-semibold tabular-nums">
            <a
              href={paths.adminConnectionDeliveries(id, { state: figure.state })}
              className={`no-underline hover:underline ${figure.alarming ? "text-bad" : "text-ink"}`}
              aria-label={`${figure.label}: ${formatNumber(figure.value, locale)}`}
            >
              {formatNumber(figure.value, locale)}
            </a>
          </dd>
        </div>
      ))}
    </dl>
  );
}
