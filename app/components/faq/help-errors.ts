import { type Locale, translator } from "#app/i18n/index.ts";
import { helpMessages } from "#app/i18n/messages/help.ts";

const KNOWN = ["required", "flag_words_required", "too_long", "invalid", "too_many"] as const;

/** The codes of a refused form in words, by field. */
export function helpErrors(
  codes: Record<string, string> | undefined,
  locale: Locale,
): Record<string, string | undefined> {
  const t = translator(helpMessages, locale);
  return Object.fromEntries(
    Object.entries(codes ?? {}).map(([field, code]) => {
      const known = KNOWN.find((one) => one === code) ?? "invalid";
      return [field, t(`error_${known}`)];
    }),
  );
}
