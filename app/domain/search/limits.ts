/** What a box shows while somebody types. */
export const SUGGESTIONS = 8;
export const SUGGESTIONS_MAX = 20;
