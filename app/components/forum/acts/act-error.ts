import { refusalWords } from "#app/components/writing/refusal-words.ts";
import type { Locale } from "#app/i18n/index.ts";
import { translator } from "#app/i18n/index.ts";
import { forumActMessages } from "#app/i18n/messages/forum-acts.ts";

/** Why something was refused, as a sentence; null for what was not. `max` is the figure it may need. */
export function actError(locale: Locale, code: string | undefined, max = 0): string | null {
  if (!code) return null;
  const key = `error_${code}`;
  const t = translator(forumActMessages, locale);
  if (key in forumActMessages.en) return t(key as "error_invalid", { max });
  return refusalWords(locale, code) ?? t("error_invalid");
}
