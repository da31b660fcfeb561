import { refusalWords } from "#app/components/writing/refusal-words.ts";
import { COMMENT_MAX } from "#app/domain/ideas/limits.ts";
import { discussionMessages } from "#app/i18n/messages/discussion.ts";
import type { DiscussionFrame } from "./discussion-frame.ts";

/** Why a comment was refused, as a sentence. */
export function refusalText(
  { t, locale }: Pick<DiscussionFrame, "t" | "locale">,
  errors: Record<string, string>,
): string {
  const code = Object.values(errors)[0] ?? "invalid";
  const key = `error_${code}`;
  if (key in discussionMessages.en) return t(key as "error_invalid", { max: COMMENT_MAX });
  return refusalWords(locale, code) ?? t("error_invalid");
}
