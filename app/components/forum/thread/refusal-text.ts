import { POST_MAX, REMARK_MAX } from "#app/domain/forum/limits.ts";
import { threadMessages } from "#app/i18n/messages/thread.ts";
import type { ThreadFrame } from "./thread-frame.ts";

/** Why a text was refused, as a sentence. */
export function refusalText(t: ThreadFrame["t"], errors: Record<string, string>, remark: boolean): string {
  const code = Object.values(errors)[0] ?? "invalid";
  const key = `error_${code}`;
  const known = key in threadMessages.en ? (key as "error_invalid") : "error_invalid";
  return t(known, { max: remark ? REMARK_MAX : POST_MAX });
}
