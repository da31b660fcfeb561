import type { DeliveryItem, DeliveryState } from "#app/domain/crm/delivery-queries.server.ts";
import { formatRelative } from "#app/i18n/format.ts";
import { communityFieldMessages } from "#app/i18n/messages/community-fields.ts";
import { crmDeliveryMessages } from "#app/i18n/messages/crm-deliveries.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge, type BadgeShape, type BadgeTone } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { DeliveryPayload } from "./delivery-payload.tsx";
import { reasonText } from "./reason-text.ts";
import { When } from "./when.tsx";

const LOOKS: Record<DeliveryState, { tone: BadgeTone; shape: BadgeShape }> = {
  pending: { tone: "info", shape: "half" },
  sent: { tone: "good", shape: "disc" },
  dead: { tone: "bad", shape: "dash" },
  cancelled: { tone: "outline", shape: "dash" },
};

type DeliveryRowProps = {
  delivery: DeliveryItem;
  about: "contact" | "connection";
  canRetry: boolean;
  now: Date;
};

/** What, where, when, how it went; the content and a second try one click away. */
export function DeliveryRow({ delivery, about, canRetry, now }: DeliveryRowProps) {
  const t = useT(crmDeliveryMessages);
  const fieldNames = useT(communityFieldMessages);
  const locale = useLocale();
  const { state, kind, attempts, lastError } = delivery;
  const entry = delivery.payload.entry;
  const what = entry ? fieldNames(`entry_${entry.kind}` as "entry_accepted") : t(`kind_${kind}`);
  const connectionName =
    delivery.connectionKind === "contact_book" ? t("contactBook") : delivery.connectionName;
  const where = about === "contact" ? connectionName : (delivery.contactName ?? t("contactGone"));
  const leftOut = state === "cancelled" && lastError === "skipped";
  const waits = state === "pending" && delivery.nextAttemptAt !== null;
  const again = canRetry && (state === "dead" || waits || leftOut);
  return (
    <li className="px-4 py-3 sm:px-5">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-1">
        <div className="min-w-0 flex-1 basis-64">
          <p className="text-sm font-medium">
            {what}
            {entry?.title && <span className="font-normal text-ink-soft"> · {entry.title}</span>}
          </p>
          <p className="mt-0.5 flex flex-wrap gap-x-1.5 text-xs text-ink-soft">
            {about === "connection" && delivery.contactId ? (
              <a href={paths.adminContact(delivery.contactId, { tab: "sent" })}>{where}</a>
            ) : (
              <span>{where}</span>
            )}
            <span aria-hidden="true">·</span>
            <When date={delivery.sentAt ?? delivery.updatedAt} now={now} />
            {attempts > 1 && (
              <>
                <span aria-hidden="true">·</span>
                <span>{t("attempts", { count: attempts })}</span>
              </>
            )}
          </p>
        </div>
        <Badge {...LOOKS[state]}>{t(`state_${state}`)}</Badge>
      </div>
      {(lastError || state === "pending") && (
        <p className={`mt-1.5 text-sm break-words ${state === "dead" ? "text-bad" : "text-ink-soft"}`}>
          {lastError && <>{reasonText(t, lastError)} </>}
          {state === "pending" && !delivery.connectionEnabled && t("waitingOff")}
          {state === "pending" &&
            delivery.connectionEnabled &&
            delivery.nextAttemptAt &&
            t("nextTry", { when: formatRelative(delivery.nextAttemptAt, locale, now) })}
        </p>
      )}
      <div className="mt-1 flex flex-wrap items-start justify-between gap-x-4">
        <Disclosure summary={t("payload")} className="min-w-0 flex-1 basis-64">
          <DeliveryPayload delivery={delivery} />
        </Disclosure>
        <div className="flex flex-wrap gap-2">
          {canRetry && state === "dead" && (
            <form method="post" action={paths.adminDeliverySkip(delivery.id)}>
              <Button size="sm" variant="quiet" aria-label={t("leaveOutLabel", { what, where })}>
                {t("leaveOut")}
              </Button>
            </form>
          )}
          {again && (
            <form method="post" action={paths.adminDeliveryRetry(delivery.id)}>
              <Button size="sm" icon="refresh-cw" aria-label={t("retryLabel", { what, where })}>
                {t("retry")}
              </Button>
            </form>
          )}
        </div>
      </div>
    </li>
  );
}
