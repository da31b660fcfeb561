import { refusalWords } from "#app/components/writing/refusal-words.ts";
import { COMMENT_MAX } from "#app/domain/ideas/limits.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { discussionRefusalMessages } from "#app/i18n/messages/discussion-refusals.ts";

/** Why a comment was refused, as a sentence. */
export function refusalText(locale: Locale, errors: Record<string, string>): string {
  const t = translator(discussionRefusalMessages, locale);
  const code = Object.values(errors)[0] ?? "invalid";
  const key = `error_${code}`;
  if (key in discussionRefusalMessages.en) return t(key as "error_invalid", { max: COMMENT_MAX });
  return refusalWords(locale, code) ?? t("error_invalid");
}
