import { StoredHtml } from "#app/components/ideas/stored-html.tsx";
import { TierMark } from "#app/components/recognition/author-marks.tsx";
import type { TierCriteria } from "#app/domain/ambassadors/criteria.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { ambassadorsMessages } from "#app/i18n/messages/ambassadors.ts";
import { CriteriaList } from "./criteria-list.tsx";

export type ShownTier = {
  id: string;
  slug: string;
  name: string;
  criteria: TierCriteria;
  /** As HTML. */
  perks: string;
};

/** What each rank brings and takes, the first to reach first. */
export function TierCards({ tiers, locale }: { tiers: ShownTier[]; locale: Locale }) {
  const t = translator(ambassadorsMessages, locale);
  return (
    <ul className="grid gap-4 md:grid-cols-2 lg:grid-cols-3">
      {tiers.map((tier) => (
        <li key={tier.id} className="card card-padded flex flex-col gap-4">
          <h3>
            <TierMark name={tier.name} />
          </h3>
          {tier.perks && (
            <div>
              <h4 className="mb-1.5 text-sm font-semibold">{t("perks")}</h4>
              <StoredHtml html={tier.perks} className="text-sm" />
            </div>
          )}
          <div className="mt-auto border-t border-line pt-3">
            <h4 className="mb-1.5 text-sm font-semibold">{t("criteria")}</h4>
            <CriteriaList criteria={tier.criteria} locale={locale} none={t("needNothing")} />
          </div>
        </li>
      ))}
    </ul>
  );
}
