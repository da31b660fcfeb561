import { COMMENT_MAX } from "#app/domain/ideas/limits.ts";
import { discussionMessages } from "#app/i18n/messages/discussion.ts";
import type { DiscussionFrame } from "./discussion-frame.ts";

/** Why a comment was refused, as a sentence. */
export function refusalText(t: DiscussionFrame["t"], errors: Record<string, string>): string {
  const code = Object.values(errors)[0] ?? "invalid";
  const key = `error_${code}`;
  return t(key in discussionMessages.en ? (key as "error_invalid") : "error_invalid", { max: COMMENT_MAX });
}
