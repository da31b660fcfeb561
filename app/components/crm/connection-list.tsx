import type { ConnectionView } from "#app/domain/crm/connection-queries.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { crmMessages } from "#app/i18n/messages/crm.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Card } from "#app/ui/card.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { ConnectionState } from "./connection-state.tsx";
import { reasonText } from "./reason-text.ts";
import { When } from "./when.tsx";

/** Each connection with how it is doing. */
export function ConnectionList({ connections, now }: { connections: ConnectionView[]; now: Date }) {
  return (
    <div className="space-y-4">
      {connections.map((connection) => (
        <ConnectionCard key={connection.id} connection={connection} now={now} />
      ))}
    </div>
  );
}

function ConnectionCard({ connection, now }: { connection: ConnectionView; now: Date }) {
  const t = useT(crmMessages);
  const locale = useLocale();
  const { id, kind, name, url, pending, dead, sent } = connection;
  const book = kind === "contact_book";
  const figures = [
    { label: t("sentTotal"), value: sent, state: "sent", alarming: false },
    { label: t("waiting"), value: pending, state: "pending", alarming: false },
    { label: t("givenUp"), value: dead, state: "dead", alarming: dead > 0 },
  ];
  return (
    <Card as="article" aria-labelledby={`connection-${id}`}>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-4">
        <div className="flex min-w-0 flex-1 basis-64 gap-3">
          <Icon name={book ? "book-open" : "plug"} className="mt-1 text-ink-faint" />
          <div className="min-w-0">
            <h2 id={`connection-${id}`} className="text-base font-semibold">
              <a href={paths.adminConnection(id)} className="text-ink no-underline hover:underline">
                {book ? t("contactBook") : name}
              </a>
            </h2>
            <p className="text-sm break-all text-ink-soft">{book ? t("contactBookText") : url}</p>
            <div className="mt-2 flex flex-wrap items-center gap-2 text-xs text-ink-soft">
              <ConnectionState connection={connection} />
              <span>
                {t("lastSuccess")}:{" "}
                {connection.lastSuccessAt ? <When date={connection.lastSuccessAt} now={now} /> : t("never")}
              </span>
            </div>
          </div>
        </div>
        <dl className="grid flex-none grid-cols-3 gap-x-6 text-right">
          {figures.map((figure) => (
            <div key={figure.state} className="flex flex-col-reverse">
              <dt className="text-xs text-ink-soft">{figure.label}</dt>
              <dd className="text-xl font-semibold tabular-nums">
                <a
                  href={paths.adminConnection(id, { state: figure.state })}
                  className={`no-underline hover:underline ${figure.alarming ? "text-bad" : "text-ink"}`}
                  aria-label={`${figure.label}: ${formatNumber(figure.value, locale)}`}
                >
                  {formatNumber(figure.value, locale)}
                </a>
              </dd>
            </div>
          ))}
        </dl>
      </div>
      {!connection.enabled && connection.disabledReason && (
        <p className="mt-3 border-t border-line pt-3 text-sm text-ink-soft">
          {t("offBecause")} {reasonText(t, connection.disabledReason)}
        </p>
      )}
    </Card>
  );
}
