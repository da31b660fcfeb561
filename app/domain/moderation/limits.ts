/** Characters of what somebody adds to a flag. */
export const FLAG_NOTE_MAX = 500;
/** Characters of what the person reads in a statement, and of what an appeal says. */
export const WORDS_MAX = 2000;
/** Characters of what only staff read. */
export const NOTE_MAX = 2000;
/** Characters of the name of a rule of the house. */
export const RULE_MAX = 120;
/** Seconds in which an act is taken back by whoever did it, without a trace for the person it was about. */
export const UNDO_SECONDS = 60;
/** The person is told when the minute is over, and a breath later. */
export const TELL_AFTER_SECONDS = UNDO_SECONDS + 2;
/** Days a limit or suspension may be chosen to last. */
export const RESTRICTION_DAYS = [1, 3, 7, 14, 30, 90, 365] as const;
/** Items of one look at the queue: a screen and a half. */
export const QUEUE_PAGE_SIZE = 30;
/** Open items are counted no further than this; one more stands for "more". */
export const QUEUE_COUNTED = 299;
/** Open items about one person are counted no further than this; one more stands for "more". */
export const AUTHOR_OPEN_COUNTED = 99;
/** Items that may be decided together in one go. */
export const TOGETHER_MAX = 200;
/** Rows of a page of acts, and of a list of statements. */
export const ACTS_PAGE_SIZE = 30;
/** Characters of content kept with an act, so that it can be understood when the content is gone. */
export const EXCERPT_LENGTH = 600;
