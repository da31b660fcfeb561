/** What fits, in characters unless said. Free of server code: forms show these numbers too. */
export const TITLE_MAX = 255;
export const BODY_MAX = 32_000;
export const COMMENT_MAX = 10_000;
export const TAGS_MAX = 5;

/** Languages a text can be written in for which there is a stemmer; anything else is searched word by word. */
export const TEXT_LANGUAGES = ["en", "fr", "es", "de", "other"] as const;

/** Replies shown under a comment before "show more". */
export const REPLIES_SHOWN = 10;
/** Replies per page of a single comment's own thread. */
export const REPLIES_PER_PAGE = 50;

/** How long whoever deleted a comment can take that back. */
export const RESTORE_WINDOW_MS = 60 * 60 * 1000;
