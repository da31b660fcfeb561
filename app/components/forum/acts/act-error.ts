import type { Locale } from "#app/i18n/index.ts";
import { translator } from "#app/i18n/index.ts";
import { forumActMessages } from "#app/i18n/messages/forum-acts.ts";

/** Why something was refused, as a sentence; null for what was not. `max` is the figure it may need. */
export function actError(locale: Locale, code: string | undefined, max = 0): string | null {
  if (!code) return null;
  const key = `error_${code}`;
  const known = key in forumActMessages.en ? (key as "error_invalid") : "error_invalid";
  return translator(forumActMessages, locale)(known, { max });
}
