/** Characters of one message, as of an answer in the forum. */
export const MESSAGE_MAX = 20_000;
/** What is said in public when a case is settled. */
export const SUMMARY_MAX = 10_000;
/** What the customer adds to it: a remark under it, so no longer than one. */
export const ADDITION_MAX = 2_000;
/** Why somebody hands a question to customer service. */
export const REASON_NOTE_MAX = 1_000;

/** Days the customer has to answer a proposed summary before it is published as it is. */
export const SUMMARY_DAYS = 7;

/** Questions older than this are history: the clock makes no cases of them. */
export const ESCALATION_MAX_AGE_DAYS = 30;

/** A mail as it arrives, in bytes. */
export const MAIL_MAX_BYTES = 10 * 1024 * 1024;

export const HOLIDAYS_MAX = 200;
export const SPANS_PER_DAY_MAX = 6;
export const URGENT_WORDS_MAX = 100;
export const URGENT_WORD_LENGTH = 80;
