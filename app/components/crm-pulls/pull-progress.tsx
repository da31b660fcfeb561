import { WorkProgress } from "#app/components/work-progress.tsx";
import type { PullView } from "#app/domain/crm/pulls/pull-queries.server.ts";
import { formatDateTime, formatNumber } from "#app/i18n/format.ts";
import { crmPullsMessages } from "#app/i18n/messages/crm-pulls.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";

const WAITS = ["held", "paused", "budget", "busy", "locked"] as const;

/** How far the reading under way is, or what it waits for. */
export function PullProgress({ connectionId, pull }: { connectionId: string; pull: PullView }) {
  const t = useT(crmPullsMessages);
  const locale = useLocale();
  const { readRows, expectedRows, waitsFor, waitsUntil } = pull;
  const why = WAITS.find((one) => one === waitsFor) ?? "other";
  // Clocks and deletions: what is there may be more than what was expected.
  const total = Math.max(expectedRows ?? 0, readRows);
  return (
    <WorkProgress
      label={t("running")}
      done={expectedRows ? readRows : 0}
      total={total}
      refresh={{ href: paths.adminConnectionPulls(connectionId), text: t("refresh") }}
    >
      <strong className="font-semibold text-ink">{t("running")}</strong>
      <span className="mt-0.5 block tabular-nums">
        {expectedRows
          ? t("runningOf", { done: formatNumber(readRows, locale), total: formatNumber(total, locale) })
          : t("runningCount", { count: readRows })}
      </span>
      {waitsFor && waitsUntil && (
        <span className="mt-1 block text-warn">
          {t("waits", { when: formatDateTime(waitsUntil, locale), why: t(`wait_${why}`) })}
        </span>
      )}
    </WorkProgress>
  );
}
