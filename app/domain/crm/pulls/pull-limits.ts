/** Read again before where the last reading ended: clocks differ, and what is saved at their side becomes visible a little later. */
export const PULL_OVERLAP_MINUTES = 5;
/** Minutes between two readings that may be chosen. */
export const PULL_INTERVALS = [15, 60, 240, 1440] as const;
/** Failures that are shown of a reading; their number is always whole. */
export const PULL_ERRORS_SHOWN = 50;
