import { When } from "#app/components/crm/when.tsx";
import type { ComparisonItem } from "#app/domain/crm/comparisons/comparison-queries.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { crmMappingMessages } from "#app/i18n/messages/crm-mapping.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge, type BadgeShape, type BadgeTone } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { VERDICTS, verdictKey } from "./verdict-labels.ts";

type ComparisonListProps = { connectionId: string; comparisons: ComparisonItem[]; now: Date };

const STATES: Record<ComparisonItem["state"], { tone: BadgeTone; shape: BadgeShape }> = {
  running: { tone: "info", shape: "half" },
  done: { tone: "good", shape: "disc" },
  failed: { tone: "bad", shape: "dash" },
  stopped: { tone: "outline", shape: "dash" },
};

/** Dry runs and comparisons, newest first, each with what it found. */
export function ComparisonList({ connectionId, comparisons, now }: ComparisonListProps) {
  const t = useT(crmMappingMessages);
  const locale = useLocale();
  return (
    <Card as="div" padded={false}>
      <ul className="rows">
        {comparisons.map((one) => (
          <li key={one.id} className="flex flex-wrap items-start gap-x-4 gap-y-1.5 px-4 py-3.5 sm:px-5">
            <div className="min-w-0 flex-1 basis-56">
              <a href={paths.adminComparison(connectionId, one.id)} className="font-medium">
                {t(one.purpose === "dry_run" ? "dryRunOf" : "reconcileOf", {
                  when: formatDateTime(one.createdAt, locale),
                })}
              </a>
              <p className="text-sm text-ink-soft">
                {VERDICTS.filter((verdict) => (one.counts[verdict] ?? 0) > 0)
                  .map((verdict) => `${t(verdictKey(verdict, one.purpose))} ${one.counts[verdict]}`)
                  .join(" · ") || t("comparisonCount", { count: one.processed })}
              </p>
              <p className="text-xs text-ink-faint">
                <When date={one.createdAt} now={now} />
                {one.startedBy && ` ${t("begunBy", { name: one.startedBy })}`}
              </p>
            </div>
            <div className="flex flex-wrap gap-2">
              <Badge {...STATES[one.state]}>{t(`state_${one.state}`)}</Badge>
              {one.purpose === "dry_run" && one.mappingChanged && <Badge tone="warn">{t("outdated")}</Badge>}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
