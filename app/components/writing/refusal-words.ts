import { type Locale, type Messages, translator } from "#app/i18n/index.ts";
import { refusalMessages } from "#app/i18n/messages/refusals.ts";

/** What a code means in any form that something is written in; null for one that only the form itself knows. */
export function refusalWords(locale: Locale, code: string): string | null {
  const key = `error_${code}`;
  return key in refusalMessages.en ? translator(refusalMessages as Messages, locale)(key) : null;
}
