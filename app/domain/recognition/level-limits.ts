export const LEVEL_NAME_MAX = 30;
/** More steps than anybody climbs. */
export const LEVELS_MAX = 20;
export const THRESHOLD_MAX = 1_000_000;
