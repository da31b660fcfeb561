import type { NoticeKind } from "#db/schema/notifications.ts";

type Kind = {
  kind: NoticeKind;
  /** What holds for a person who never chose. */
  inApp: boolean;
  byMail: boolean;
  /** The law wants people to hear of it: it is no choice. */
  always?: true;
};

/**
 * The reasons to tell somebody, the most important first: when several hold for one person and event, the first one is
 * the one they hear of.
 */
export const NOTICE_REASONS: readonly Kind[] = [
  { kind: "official_response", inApp: true, byMail: true },
  { kind: "reply", inApp: true, byMail: true },
  { kind: "mention", inApp: true, byMail: true },
  { kind: "extension", inApp: true, byMail: true },
  { kind: "solution", inApp: true, byMail: true },
  { kind: "answer", inApp: true, byMail: true },
  { kind: "needs_info", inApp: true, byMail: true },
  { kind: "still_open", inApp: true, byMail: true },
  { kind: "status_change", inApp: true, byMail: true },
  { kind: "moved", inApp: true, byMail: true },
  // The conversation itself comes by mail, whatever is chosen here: see domain/cases.
  { kind: "case", inApp: true, byMail: false },
  { kind: "article", inApp: true, byMail: true },
  { kind: "statement", inApp: true, byMail: true, always: true },
  { kind: "ambassador", inApp: true, byMail: true },
  { kind: "recognition", inApp: true, byMail: false },
  { kind: "merge", inApp: true, byMail: false },
  { kind: "comment", inApp: true, byMail: false },
];

/** What people cannot choose not to hear of has no place among their choices. */
export type ChosenKind = Exclude<NoticeKind, "statement">;

type Chosen = Kind & { kind: ChosenKind };

export const CHOSEN_REASONS = NOTICE_REASONS.filter((reason): reason is Chosen => !reason.always);

export const isChosenKind = (value: unknown): value is ChosenKind =>
  CHOSEN_REASONS.some(({ kind }) => kind === value);
