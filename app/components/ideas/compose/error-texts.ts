import { type Locale, type Messages, translator } from "#app/i18n/index.ts";
import { composeMessages } from "#app/i18n/messages/compose.ts";
import { refusalMessages } from "#app/i18n/messages/refusals.ts";

type ErrorTexts = {
  locale: Locale;
  errors: Record<string, string> | undefined;
  /** The figure a field's sentence may need. */
  limits: Record<string, number>;
  /** Sentences of this form alone; the others are those of every form that something is written in. */
  own?: Messages;
};

/** The sentences for a refused form, by field: the field's own where there is one, else what the code says anywhere. */
export function errorTexts({ locale, errors, limits, own }: ErrorTexts): Record<string, string> {
  const sources = [...(own ? [own] : []), composeMessages as Messages, refusalMessages as Messages];
  const texts: Record<string, string> = {};
  for (const [field, code] of Object.entries(errors ?? {})) {
    const found = [`error_${field}_${code}`, `error_${code}`, "error_invalid"].flatMap((key) =>
      sources.filter((messages) => key in messages.en).map((messages) => ({ messages, key })),
    )[0]!;
    texts[field] = translator(found.messages, locale)(found.key, { max: limits[field] ?? 0 });
  }
  return texts;
}
