import { refusalWords } from "#app/components/writing/refusal-words.ts";
import { POST_MAX, REMARK_MAX } from "#app/domain/forum/limits.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { threadRefusalMessages } from "#app/i18n/messages/thread-refusals.ts";

/** Why an answer (at `place` 0) or a remark was refused, as a sentence. */
export function refusalText(locale: Locale, errors: Record<string, string>, place: number): string {
  const t = translator(threadRefusalMessages, locale);
  const code = Object.values(errors)[0] ?? "invalid";
  const key = `error_${code}`;
  if (key in threadRefusalMessages.en)
    return t(key as "error_invalid", { max: place === 0 ? POST_MAX : REMARK_MAX });
  return refusalWords(locale, code) ?? t("error_invalid");
}
