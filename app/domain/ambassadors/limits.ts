/** Characters. */
export const TIER_NAME_MAX = 40;
export const PERKS_MAX = 2000;
export const CHARTER_MAX = 10_000;
/** A personal note with an invitation; a reason for what was decided. */
export const NOTE_MAX = 1000;
/** What an ambassador says of themselves. */
export const WORDS_MAX = 280;
export const POINTS_MAX = 1_000_000;
export const ANSWERS_MAX = 100_000;
export const MONTHS_MAX = 12;
export const ACTS_MAX = 100;

/** Who said no, left or was removed is not proposed again for a year. */
export const REST_DAYS = 365;
/** How far back acts of moderation are held against somebody: the measure of tone. */
export const TONE_DAYS = 365;
