/** Proposals of one member that nobody has looked at yet; more would bury those of others. */
export const OPEN_PROPOSALS_MAX = 20;
/** After so many days what a helper did alone, and nobody took back, was right. */
export const STANDS_DAYS = 14;
/** Days in which a decision on a helper's act can be taken back at the desk. */
export const UNDO_DAYS = 7;
