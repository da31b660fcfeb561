import type { Act, ActReason, FlagReason, ReviewKind } from "#db/schema/moderation.ts";

export type { Act, ActReason, FlagReason, ReviewKind };

/** What people write: it can be held, hidden and removed. */
export const CONTENT_KINDS = ["idea", "comment", "thread", "post", "remark"] as const;
export type ContentKind = (typeof CONTENT_KINDS)[number];

export const isContentKind = (kind: ReviewKind): kind is ContentKind =>
  (CONTENT_KINDS as readonly ReviewKind[]).includes(kind);

/** What a member may flag. */
export const FLAGGED_KINDS = [...CONTENT_KINDS, "profile", "picture"] as const;
export type FlaggedKind = (typeof FLAGGED_KINDS)[number];

/** What readers see of members: enough flags take it out of sight until somebody decides. */
export const isFlaggedKind = (kind: ReviewKind): kind is FlaggedKind =>
  (FLAGGED_KINDS as readonly ReviewKind[]).includes(kind);

/** Every kind of item, in the order of the filter. */
export const KINDS = [
  ...FLAGGED_KINDS,
  "article_feedback",
  "helping_act",
  "votes",
  "appeal",
] as const satisfies readonly ReviewKind[];

export const SOURCES = ["flag", "rule", "votes", "appeal", "feedback", "proposal"] as const;
export type Source = (typeof SOURCES)[number];

/** Reasons a flag may have, in the order of the form. */
export const REASONS_TO_FLAG = [
  "spam",
  "abuse",
  "off_topic",
  "personal_data",
  "illegal",
  "other",
] as const satisfies readonly FlagReason[];

/** Reasons an act may have, in the order of the form. `fine` is for what is left as it is. */
export const REASONS_TO_ACT = [
  "spam",
  "abuse",
  "off_topic",
  "personal_data",
  "illegal",
  "duplicate",
  "misleading",
  "vote_fraud",
  "fine",
  "other",
] as const satisfies readonly ActReason[];

/** Every act, in the order of the filter. */
export const ALL_ACTS = [
  "approve",
  "approve_and_trust",
  "edit",
  "hide",
  "remove",
  "restore",
  "warn",
  "limit",
  "suspend",
  "ban",
  "lift",
  "move",
  "merge",
  "lock",
  "settle_in_private",
  "quarantine_votes",
  "release_votes",
  "dismiss",
] as const satisfies readonly Act[];

/** What may be taken from a member, mildest first; alone, or together with an act on what they wrote. */
export const MEMBER_ACTS = ["warn", "limit", "suspend", "ban"] as const satisfies readonly Act[];
export type MemberAct = (typeof MEMBER_ACTS)[number];

export const isMemberAct = (act: Act): act is MemberAct => (MEMBER_ACTS as readonly Act[]).includes(act);

/** They end by themselves, and need a last day. */
export const TIMED_ACTS: readonly Act[] = ["limit", "suspend"];

const CONTENT_ACTS = ["approve", "approve_and_trust", "edit", "hide", "remove"] as const;

/** What may be decided on an item of each kind, in the order of the buttons. */
export const ACTS_OF: Record<ReviewKind, readonly Act[]> = {
  // `lock` ends the discussion of an idea; votes go on.
  idea: [...CONTENT_ACTS, "move", "merge", "lock", "dismiss", ...MEMBER_ACTS],
  comment: [...CONTENT_ACTS, "dismiss", ...MEMBER_ACTS],
  // `merge` marks a question as a duplicate of another.
  thread: [...CONTENT_ACTS, "move", "merge", "lock", "settle_in_private", "dismiss", ...MEMBER_ACTS],
  post: [...CONTENT_ACTS, "settle_in_private", "dismiss", ...MEMBER_ACTS],
  remark: [...CONTENT_ACTS, "dismiss", ...MEMBER_ACTS],
  profile: ["approve", "edit", "remove", "dismiss", ...MEMBER_ACTS],
  picture: ["approve", "remove", "dismiss", ...MEMBER_ACTS],
  // `approve` takes what a reader said as said; `remove` erases their words.
  article_feedback: ["approve", "remove", "dismiss", ...MEMBER_ACTS],
  // `approve` finds it right, `dismiss` wrong.
  helping_act: ["approve", "dismiss"],
  votes: ["quarantine_votes", "release_votes"],
  // `approve` gives way to the appeal and takes the act back, `dismiss` does not.
  appeal: ["approve", "dismiss"],
};

/** Acts that say a flag was right. `dismiss` judges no flag, the rest says that there was nothing wrong. */
export const UPHOLDING: readonly Act[] = [
  "edit",
  "hide",
  "remove",
  "warn",
  "limit",
  "suspend",
  "ban",
  "move",
  "merge",
  "lock",
  "settle_in_private",
  "quarantine_votes",
];

/** Acts whose person gets a statement of reasons. An approval is told only when the content had been out of sight. */
export const TOLD_ACTS: readonly Act[] = [...UPHOLDING, "restore", "lift", "release_votes"];

/** Reasons that go with an act: what is left as it is was fine, what is not was not. */
export const reasonsFor = (act: Act): readonly ActReason[] =>
  UPHOLDING.includes(act) ? REASONS_TO_ACT.filter((reason) => reason !== "fine") : ["fine", "other"];
