import { OWN_DATA_GROUPS, type OwnDataGroup } from "#app/domain/privacy/own-data-groups.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { ownDataMessages } from "#app/i18n/messages/own-data.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Card } from "#app/ui/card.tsx";

/** What is kept about the actor, kind by kind, and how much of it there is. */
export function KeptData({ counts }: { counts: Record<OwnDataGroup, number> }) {
  const t = useT(ownDataMessages);
  const locale = useLocale();
  return (
    <Card title={t("keptTitle")} titleId="kept-title" padded={false}>
      <p className="px-4 pb-3 text-sm text-ink-soft sm:px-5">{t("keptText")}</p>
      <ul className="rows border-t border-line">
        {(Object.keys(OWN_DATA_GROUPS) as OwnDataGroup[]).map((group) => (
          <li key={group} className="flex items-baseline gap-4 px-4 py-2.5 sm:px-5">
            <div className="min-w-0 flex-1">
              <span className="font-medium">{t(`kept_${group}`)}</span>
              <span className="block text-sm text-ink-soft">{t(`keptText_${group}`)}</span>
            </div>
            <span className="shrink-0 tabular-nums">{formatNumber(counts[group], locale)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
