/** Read again before where the last reading ended: clocks differ, and what is saved at their side becomes visible a little later. */
export const PULL_OVERLAP_MINUTES = 5;
/** Failures that are shown of a reading; their number is always whole. */
export const PULL_ERRORS_SHOWN = 50;
