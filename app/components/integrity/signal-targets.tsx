import type { SignalView } from "#app/domain/integrity/signal-view.ts";
import { formatDateTime, formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
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
          <td className="text-ink-soft">
            {target.count === 1
              ? formatDateTime(target.first, locale)
              : t("within", {
                  first: formatDateTime(target.first, locale),
                  last: formatDateTime(target.last, locale),
                })}
          </td>
        </tr>
      ))}
    </Table>
  );
}
