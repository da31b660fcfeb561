import { When } from "#app/components/crm/when.tsx";
import type { ExchangeItem } from "#app/domain/crm/console/exchange-queries.server.ts";
import { crmConsoleMessages } from "#app/i18n/messages/crm-console.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { Icon } from "#app/ui/icon.tsx";
import "./console.css";

/** What was asked and answered, newest first, a line each; the words of both one click away, masked. */
export function ExchangeList({ items, now }: { items: ExchangeItem[]; now: Date }) {
  return (
    <Card as="div" padded={false}>
      <ul className="rows">
        {items.map((item) => (
          <ExchangeRow key={item.id} item={item} now={now} />
        ))}
      </ul>
    </Card>
  );
}

function ExchangeRow({ item, now }: { item: ExchangeItem; now: Date }) {
  const t = useT(crmConsoleMessages);
  const { action, request, status, durationMs, failure, sent, answer, at } = item;
  return (
    <li>
      <details className="exchange">
        <summary>
          <Icon name="chevron-right" />
          <span className="exchange-action">{t(`action_${action}`)}</span>
          <span className="exchange-request">{request}</span>
          <span className="exchange-end">
            {failure ? (
              <Badge tone="bad" shape="dash">
                {t(`failure_${failure}`)}
              </Badge>
            ) : (
              <span className="tabular-nums">{status ?? t("noAnswer")}</span>
            )}
            <span className="tabular-nums">{t("milliseconds", { count: durationMs })}</span>
            <When date={at} now={now} />
          </span>
        </summary>
        <div className="px-4 pb-4 sm:px-5">
          <div className="grid gap-3 sm:grid-cols-2">
            <Words label={t("asked")} content={sent} />
            <Words label={t("answered")} content={answer} />
          </div>
          <p className="mt-2 text-xs text-ink-soft">{t("masked")}</p>
        </div>
      </details>
    </li>
  );
}

function Words({ label, content }: { label: string; content: unknown }) {
  const t = useT(crmConsoleMessages);
  const text = typeof content === "string" ? content : JSON.stringify(content, null, 2);
  return (
    <div className="min-w-0">
      <p className="mb-1 text-xs font-semibold text-ink-soft">{label}</p>
      {content === null || content === undefined || text === "" ? (
        <p className="text-sm text-ink-soft">{t("nothing")}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
        <section aria-label={label} tabIndex={0} className="exchange-words">
          <pre>{text}</pre>
        </section>
      )}
    </div>
  );
}
