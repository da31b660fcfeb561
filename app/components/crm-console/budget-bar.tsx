import type { ConnectionHealth } from "#app/domain/crm/console/health-queries.server.ts";
import { budgetPause } from "#app/domain/crm/deliveries/connection-gate.ts";
import { formatNumber, formatRelative } from "#app/i18n/format.ts";
import { crmConsoleMessages } from "#app/i18n/messages/crm-console.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Card } from "#app/ui/card.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";

type BudgetBarProps = Pick<ConnectionHealth, "budget" | "budgetShare"> & { now: Date };

/** How much of the CRM's daily limit is used up, by everyone who uses it, and where we stop. */
export function BudgetBar({ budget, budgetShare, now }: BudgetBarProps) {
  const t = useT(crmConsoleMessages);
  const locale = useLocale();
  if (!budget) return null;
  const reached = budgetPause({ budget, budgetShare }, now) !== null;
  const resets = budget.resetsAt && formatRelative(new Date(budget.resetsAt), locale, now);
  return (
    <Card as="div">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="text-sm font-semibold">{t("budget")}</h3>
        <p className="text-sm tabular-nums">
          {t("budgetUsed", {
            used: formatNumber(budget.used, locale),
            limit: formatNumber(budget.limit, locale),
          })}
        </p>
      </div>
      <ProgressBar
        className="mt-2"
        label={t("budget")}
        value={Math.min(budget.used, budget.limit)}
        max={budget.limit}
        tone={reached ? "warn" : "action"}
      />
      <p className="mt-2 text-sm text-ink-soft">
        {!reached
          ? t("budgetStop", { share: budgetShare })
          : resets
            ? t("budgetReached", { when: resets })
            : t("budgetReachedOpen")}
      </p>
    </Card>
  );
}
