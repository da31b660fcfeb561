import type { ConnectionHealth } from "#app/domain/crm/console/health-queries.server.ts";
import { formatDateTime, formatNumber, formatRelative } from "#app/i18n/format.ts";
import { crmConsoleMessages } from "#app/i18n/messages/crm-console.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { StatTile } from "#app/ui/stat-tile.tsx";

type HealthTilesProps = { connectionId: string; health: ConnectionHealth; now: Date };

/** The four figures somebody on call looks at first. */
export function HealthTiles({ connectionId, health, now }: HealthTilesProps) {
  const t = useT(crmConsoleMessages);
  const locale = useLocale();
  const { pending, retrying, dead, oldestPendingAt, sentLastHour, sentLastMinute, lastSuccessAt } = health;
  const oldest = oldestPendingAt && formatRelative(oldestPendingAt, locale, now);
  const listOf = (state: string) => paths.adminConnectionDeliveries(connectionId, { state });
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <StatTile
        label={t("waiting")}
        value={formatNumber(pending, locale)}
        note={
          retrying > 0
            ? t("retrying", { count: retrying })
            : oldest
              ? t("waitingSince", { when: oldest })
              : t("waitingNone")
        }
        href={pending > 0 ? listOf("pending") : undefined}
      />
      <StatTile
        label={t("sentHour")}
        value={formatNumber(sentLastHour, locale)}
        note={
          sentLastMinute > 0
            ? t("perMinute", { count: sentLastMinute })
            : t("perDay", { count: health.sentLastDay })
        }
        href={listOf("sent")}
      />
      <StatTile
        label={t("failed")}
        value={formatNumber(dead, locale)}
        note={dead > 0 ? t("failedNote") : t("failedNone")}
        tone={dead > 0 ? "bad" : undefined}
        href={dead > 0 ? listOf("dead") : undefined}
      />
      <StatTile
        label={t("lastSuccess")}
        value={
          <span className="text-xl">
            {lastSuccessAt ? formatRelative(lastSuccessAt, locale, now) : t("never")}
          </span>
        }
        note={lastSuccessAt ? formatDateTime(lastSuccessAt, locale) : t("noSuccessYet")}
      />
    </div>
  );
}
