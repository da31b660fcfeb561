/** What fits, in characters unless said. Free of server code: forms show these numbers too. */
export const ARTICLE_TITLE_MAX = 160;
export const SUMMARY_MAX = 300;
export const ARTICLE_BODY_MAX = 100_000;
export const CHANGE_COMMENT_MAX = 500;
export const REVIEW_NOTE_MAX = 2_000;
export const RESOLUTION_MAX = 500;
export const ARTICLE_CATEGORY_NAME_MAX = 60;
export const ARTICLE_CATEGORY_DESCRIPTION_MAX = 300;

/** A tree deeper than this is not looked through by anybody. */
export const CATEGORY_LEVELS_MAX = 3;
/** Related articles an editor may choose: more than this is a list, not a choice. */
export const RELATIONS_MAX = 8;

export const ARTICLE_LANGUAGES = ["en", "fr"] as const;
export type ArticleLanguage = (typeof ARTICLE_LANGUAGES)[number];

/** "Check again in": months an editor chooses from. */
export const REVIEW_MONTHS = [3, 6, 12] as const;
/** An article whose day to be checked is this near is on the list already. */
export const STALE_SOON_DAYS = 14;

/** Readers who must have answered "Did this help?" before the share says anything. The index has it too. */
export const ENOUGH_VOTES = 5;
/** Of a thousand who answered: with fewer than this helped, an article is on the editors' list. */
export const LOW_HELPFUL_PERMILLE = 600;
/** Days of views shown beside an article. */
export const VIEWS_DAYS = 30;
/** Piles of the desk are counted no further: "99+" says enough. */
export const COUNTED_MAX = 99;
