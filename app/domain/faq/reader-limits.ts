/** What readers may write to editors, in characters. Free of server code: forms show these numbers too. */
export const FEEDBACK_WORDS_MAX = 1_000;
export const FLAG_WORDS_MAX = 1_000;

/** Why an article did not help. */
export const FEEDBACK_REASONS = ["unclear", "incomplete", "outdated", "wrong", "other"] as const;
export type FeedbackReason = (typeof FEEDBACK_REASONS)[number];
