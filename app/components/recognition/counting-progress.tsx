import { WorkProgress } from "#app/components/work-progress.tsx";
import type { Counting } from "#app/domain/recognition/rules-settings-queries.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { pointsAdminMessages } from "#app/i18n/messages/points-admin.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";

/** How far counting everything again by new rules is. */
export function CountingProgress({ counting }: { counting: Counting | null }) {
  const t = useT(pointsAdminMessages);
  const locale = useLocale();
  if (!counting) return null;
  const { done, total } = counting;
  const figures = { done: formatNumber(done, locale), total: formatNumber(total ?? 0, locale) };
  return (
    <WorkProgress
      label={total === null ? t("countingWaits") : t("counting", figures)}
      done={done}
      total={total ?? 1}
      refresh={{ href: paths.adminPoints(), text: t("countingRefresh") }}
    >
      {t("countingText")}
    </WorkProgress>
  );
}
