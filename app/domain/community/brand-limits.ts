/** Limits of the brand page; free of validation libraries, because its form imports them. */
export const BRAND_NAME_MAX = 40;
export const WELCOME_MAX = 300;
export const RULES_MAX = 10_000;
export const SILENCE_DAYS_MIN = 1;
export const SILENCE_DAYS_MAX = 365;
