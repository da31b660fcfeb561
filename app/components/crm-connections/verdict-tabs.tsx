import type { ComparisonItem } from "#app/domain/crm/comparisons/comparison-queries.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { crmMappingMessages } from "#app/i18n/messages/crm-mapping.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { cx } from "#app/ui/class-names.ts";
import { VERDICTS, type Verdict, verdictKey } from "./verdict-labels.ts";

type VerdictTabsProps = {
  comparison: ComparisonItem;
  current: Verdict | null;
  hrefOf: (verdict: Verdict | null) => string;
};

/** What was found, in figures; each one shows its own. Who is the same is counted and not kept. */
export function VerdictTabs({ comparison: { counts, purpose }, current, hrefOf }: VerdictTabsProps) {
  const t = useT(crmMappingMessages);
  const locale = useLocale();
  const listed = VERDICTS.filter((one) => one !== "same");
  const all = listed.reduce((sum, one) => sum + (counts[one] ?? 0), 0);
  const tiles = [
    { key: null, label: t("verdict_all"), count: all },
    ...listed
      .filter((one) => (counts[one] ?? 0) > 0 || one === "differs")
      .map((one) => ({ key: one, label: t(verdictKey(one, purpose)), count: counts[one] ?? 0 })),
  ];
  return (
    <nav aria-label={t("verdicts")} className="mb-5">
      <ul className="flex flex-wrap gap-2">
        {tiles.map(({ key, label, count }) => (
          <li key={key ?? "all"}>
            <a
              href={hrefOf(key)}
              data-keep-scroll
              aria-current={key === current ? "page" : undefined}
              className={cx(
                "flex min-w-22 flex-col rounded-lg border px-3.5 py-2.5 no-underline hover:border-edge",
                key === current ? "border-action bg-action-soft" : "border-line bg-surface",
              )}
            >
              <span className="text-lg font-semibold text-ink tabular-nums">
                {formatNumber(count, locale)}
              </span>
              <span className="text-xs text-ink-soft">{label}</span>
            </a>
          </li>
        ))}
        <li className="flex min-w-22 flex-col px-3.5 py-2.5">
          <span className="text-lg font-semibold text-good tabular-nums">
            {formatNumber(counts.same ?? 0, locale)}
          </span>
          <span className="text-xs text-ink-soft">{t("verdict_same")}</span>
        </li>
      </ul>
    </nav>
  );
}
