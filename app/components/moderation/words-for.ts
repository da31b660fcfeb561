import type { Act, ReviewKind, Source } from "#app/domain/moderation/acts.ts";
import type { Translate } from "#app/i18n/index.ts";
import { moderationMessages } from "#app/i18n/messages/moderation.ts";
import { decisionMessages } from "#app/i18n/messages/moderation-decision.ts";
import type { IconName } from "#app/ui/icon-names.ts";

type Words = Translate<keyof (typeof moderationMessages)["en"] & string>;
type DecisionWords = Translate<keyof (typeof decisionMessages)["en"] & string>;

/** Why something is in the queue, in two or three words. */
export function whyText(t: Words, source: Source, reason: string): string {
  const key = `why_${source}_${reason}`;
  return t((key in moderationMessages.en ? key : `why_${source}`) as Parameters<Words>[0]);
}

/** What an act was about, where the text kept with it is a word of ours: the kind of a signal, a helping power. */
export function aboutText(t: Words, kind: ReviewKind, excerpt: string): string {
  const key = kind === "votes" ? `why_votes_${excerpt}` : `why_proposal_${excerpt}`;
  const known = (kind === "votes" || kind === "helping_act") && key in moderationMessages.en;
  return known ? t(key as Parameters<Words>[0]) : excerpt;
}

/** The word on the button of an act; an appeal or a helping act is not "approved". */
export function doText(t: DecisionWords, kind: ReviewKind, act: Act): string {
  const own = `do_${kind}_${act}`;
  return t((own in decisionMessages.en ? own : `do_${act}`) as Parameters<DecisionWords>[0]);
}

/** What an act does, in a sentence, before it is done. */
export function doesText(t: DecisionWords, kind: ReviewKind, act: Act): string {
  const own = `does_${kind}_${act}`;
  return t((own in decisionMessages.en ? own : `does_${act}`) as Parameters<DecisionWords>[0]);
}

export const KIND_ICONS: Record<ReviewKind, IconName> = {
  idea: "lightbulb",
  comment: "message-square",
  thread: "circle-question-mark",
  post: "message-circle",
  remark: "corner-down-right",
  profile: "user",
  picture: "image",
  article_feedback: "book-open",
  helping_act: "hand",
  votes: "vote",
  appeal: "shield",
};

export const ACT_ICONS: Record<Act, IconName> = {
  approve: "check",
  approve_and_trust: "user-check",
  edit: "pencil",
  hide: "eye-off",
  remove: "trash-2",
  restore: "undo-2",
  warn: "triangle-alert",
  limit: "book-open",
  suspend: "hourglass",
  ban: "user-x",
  lift: "lock-open",
  move: "tag",
  merge: "merge",
  lock: "lock",
  settle_in_private: "user-check",
  quarantine_votes: "ban",
  release_votes: "check-check",
  dismiss: "x",
};

/** Colours of acts: what gives, what takes, what only files. */
export const ACT_TONES: Partial<Record<Act, "good" | "warn" | "bad">> = {
  approve: "good",
  approve_and_trust: "good",
  restore: "good",
  lift: "good",
  release_votes: "good",
  edit: "warn",
  hide: "warn",
  warn: "warn",
  limit: "warn",
  lock: "warn",
  quarantine_votes: "warn",
  remove: "bad",
  suspend: "bad",
  ban: "bad",
};

/** Keys of acts, the same for whatever is decided on; numbers go by the order of the buttons and end at nine. */
export const ACT_KEYS = {
  a: "approve",
  e: "edit",
  h: "hide",
  x: "remove",
  d: "dismiss",
  y: "warn",
  l: "limit",
  s: "suspend",
  b: "ban",
} as const satisfies Record<string, Act>;
