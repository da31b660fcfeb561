import type { TierCriteria } from "#app/domain/ambassadors/criteria.ts";
import { CRITERIA } from "#app/domain/ambassadors/criteria.ts";
import { formatPercent } from "#app/i18n/format.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { ambassadorsMessages } from "#app/i18n/messages/ambassadors.ts";

/** What a rank asks for, one line each; nothing for what it does not ask. */
export function criteriaWords(criteria: TierCriteria, locale: Locale): string[] {
  const t = translator(ambassadorsMessages, locale);
  return CRITERIA.flatMap(({ criterion }) => {
    const asked = criteria[criterion];
    if (asked === undefined) return [];
    if (criterion === "accuracy") return [t("need_accuracy", { percent: formatPercent(asked, locale) })];
    if (criterion === "maxActs" && asked === 0) return [t("need_noActs")];
    return [t(`need_${criterion}`, { count: asked })];
  });
}
