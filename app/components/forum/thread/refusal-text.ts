import { refusalWords } from "#app/components/writing/refusal-words.ts";
import { POST_MAX, REMARK_MAX } from "#app/domain/forum/limits.ts";
import { threadMessages } from "#app/i18n/messages/thread.ts";
import type { ThreadFrame } from "./thread-frame.ts";

/** Why a text was refused, as a sentence. */
export function refusalText(
  { t, locale }: Pick<ThreadFrame, "t" | "locale">,
  errors: Record<string, string>,
  remark: boolean,
): string {
  const code = Object.values(errors)[0] ?? "invalid";
  const key = `error_${code}`;
  if (key in threadMessages.en) return t(key as "error_invalid", { max: remark ? REMARK_MAX : POST_MAX });
  return refusalWords(locale, code) ?? t("error_invalid");
}
