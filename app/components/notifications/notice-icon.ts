import type { NoticeRow } from "#app/domain/notifications/notice-row.ts";
import type { IconName } from "#app/ui/icon-names.ts";

/** The icon of each kind, the same in the list, the settings and the home page. */
export const NOTICE_ICONS: Record<NoticeRow["kind"], IconName> = {
  official_response: "megaphone",
  reply: "reply",
  mention: "at-sign",
  extension: "lightbulb",
  status_change: "arrow-right",
  merge: "merge",
  comment: "message-square",
  answer: "message-circle",
  solution: "circle-check",
  needs_info: "circle-question-mark",
  still_open: "hourglass",
  moved: "corner-down-right",
  case: "headset",
  article: "book-open",
  recognition: "award",
  ambassador: "sparkles",
  statement: "gavel",
};
