import type { SignalView } from "#app/domain/integrity/signal-view.ts";
import { formatDate, formatDateTime, formatNumber } from "#app/i18n/format.ts";
import type { Locale, Translate } from "#app/i18n/index.ts";
import { signalMessages } from "#app/i18n/messages/signals.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Table } from "#app/ui/table.tsx";

type SignalTargetsProps = { targets: SignalView["targets"]; locale: Locale };

/** What votes that wait are about, and when they came. */
export function SignalTargets({ targets, locale }: SignalTargetsProps) {
  const t = useT(signalMessages);
  return (
    <Table
      label={t("targetsTitle")}
      columns={[
        { key: "target", label: t("target") },
        { key: "count", label: t("count"), numeric: true },
        { key: "when", label: t("when") },
      ]}
    >
      {targets.map((target) => (
        <tr key={target.path}>
          <td>
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <Badge tone="outline">{t(`kind_${target.kind}`)}</Badge>
              <a href={target.path} className="font-medium text-ink wrap-anywhere">
                {target.title}
              </a>
              <span className="text-ink-soft">{t("by", { name: target.author })}</span>
            </span>
          </td>
          <td className="num">{formatNumber(target.count, locale)}</td>
          <td className="text-ink-soft">{whenOf(target, locale, t)}</td>
        </tr>
      ))}
    </Table>
  );
}

const HOUR_MS = 3_600_000;

/** A moment; how many minutes it took, where that says something; else the days. */
function whenOf(
  { count, first, last }: SignalView["targets"][number],
  locale: Locale,
  t: Translate<keyof (typeof signalMessages)["en"] & string>,
): string {
  const took = last.getTime() - first.getTime();
  if (count === 1) return formatDateTime(first, locale);
  if (took > HOUR_MS)
    return t("within", { first: formatDate(first, locale), last: formatDate(last, locale) });
  return t("minutes", { first: formatDateTime(first, locale), count: Math.max(1, Math.ceil(took / 60_000)) });
}
