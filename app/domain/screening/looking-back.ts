/** Bits of two prints beyond which no rule calls their texts alike; see rules/duplicate.ts. */
export const BITS_APART = 20;
/** Texts that near likeness is looked for in: a wave comes close together, and each comparison costs. */
export const NEWEST_COMPARED = 2000;
/** Days of the past that say how many new accounts are usual. */
export const USUAL_DAYS = 30;
/** Days a community must have been there before anybody can know. */
export const USUAL_FROM_DAYS = 7;
