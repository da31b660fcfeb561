import type { ConnectionView } from "#app/domain/crm/connection-queries.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { crmMessages } from "#app/i18n/messages/crm.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Badge } from "#app/ui/badge.tsx";

/** On, off, or told to wait. */
export function ConnectionState({ connection }: { connection: ConnectionView }) {
  const t = useT(crmMessages);
  const locale = useLocale();
  if (!connection.enabled) {
    return (
      <Badge tone={connection.disabledReason === "by_staff" ? "outline" : "bad"} shape="dash">
        {t("off")}
      </Badge>
    );
  }
  if (connection.pausedUntil) {
    return (
      <Badge tone="warn" shape="half">
        {t("paused", { when: formatDateTime(connection.pausedUntil, locale) })}
      </Badge>
    );
  }
  return (
    <Badge tone="good" shape="disc">
      {t("on")}
    </Badge>
  );
}
