import type { ConnectionHealth, FailureGroup } from "#app/domain/crm/console/health-queries.server.ts";
import { budgetPause } from "#app/domain/crm/deliveries/connection-gate.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { crmConsoleMessages } from "#app/i18n/messages/crm-console.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";

/** Below that, "in 0 minutes" says less than "in a moment". */
const SOON_MS = 60_000;

type StateNoticeProps = { connectionId: string; health: ConnectionHealth; now: Date };

/** Why nothing goes out, if nothing does; a person is told what to do, and what happens by itself. */
export function StateNotice({ connectionId, health, now }: StateNoticeProps) {
  const t = useT(crmConsoleMessages);
  const locale = useLocale();
  const { enabled, disabledReason, heldAt, failingSince, pausedUntil } = health;
  const when = (date: Date) => formatRelative(date, locale, now);
  if (!enabled) {
    return (
      <Notice tone={disabledReason === "by_staff" ? "info" : "bad"} title={t("stoppedTitle")}>
        <p>{disabledReason === "by_staff" ? t("stoppedByStaff") : stopText(disabledReason ?? "")}</p>
        <p className="mt-1">
          <a href={paths.adminConnectionSettings(connectionId)}>{t("toSettings")}</a>
        </p>
      </Notice>
    );
  }
  if (heldAt) {
    return (
      <Notice tone="warn" title={t("heldTitle")}>
        <p>{t("heldText", { when: when(heldAt) })}</p>
      </Notice>
    );
  }
  if (failingSince) {
    const why = newest(health.failures);
    const next = pausedUntil ?? health.nextAttemptAt;
    const soon = !next || next.getTime() - now.getTime() < SOON_MS;
    return (
      <Notice tone="bad" title={t("failingTitle")}>
        <p>
          {t("failingText", {
            since: formatDateTime(failingSince, locale),
            next: soon ? t("failingNext") : when(next),
          })}
        </p>
        {why && (
          <p className="mt-1">
            {t("failingWhy", { kind: t(`failure_${why.kind}`), advice: t(`advice_${why.kind}`) })}
            {why.kind === "permission" && ` ${t("testMends")}`}
          </p>
        )}
      </Notice>
    );
  }
  const spent = budgetPause(health, now) !== null && health.pending > 0;
  if (pausedUntil || spent) {
    return (
      <Notice tone="info" title={t(spent ? "pausedShareTitle" : "pausedTitle")}>
        <p>{pausedUntil ? t("pausedText", { when: when(pausedUntil) }) : t("budgetReachedOpen")}</p>
      </Notice>
    );
  }
  return null;

  function stopText(reason: string): string {
    if (reason.startsWith("credentials")) return t("stoppedCredentials");
    if (/^http_410\b/.test(reason)) return t("stoppedGone");
    return t("stoppedOther", { said: reason });
  }
}

/** Of what waits for another try, the last to have failed. */
function newest(failures: readonly FailureGroup[]): FailureGroup | undefined {
  return failures
    .filter(({ waiting }) => waiting > 0)
    .reduce<FailureGroup | undefined>(
      (last, one) => (last && last.lastAt >= one.lastAt ? last : one),
      undefined,
    );
}
