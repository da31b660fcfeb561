import type { Locale } from "#app/i18n/index.ts";
import { translator } from "#app/i18n/index.ts";
import { honoursMessages } from "#app/i18n/messages/honours.ts";
import { POWERS } from "#db/schema/recognition.ts";

/** The name of a power or of a decision, which no table knows; else what the tables said. */
export function honourTitle(
  facts: { honour: string | null; actNumber: number | null; title: string | null },
  locale: Locale,
) {
  const t = translator(honoursMessages, locale);
  const power = POWERS.find((one) => facts.honour === `power:${one}`);
  if (power) return t(`power_${power}`);
  if (facts.actNumber) return t("decision", { number: facts.actNumber });
  return facts.title;
}
