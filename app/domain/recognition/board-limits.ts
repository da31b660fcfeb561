/** Rows of a board shown at once. */
export const ROWS_SHOWN = 25;

/** How far down a board can be read. Further down, names say little, and those who bear them may not want them said. */
export const LISTED_MAX = 1000;

/** One's own place is counted so far; beyond it, the page says "beyond" instead of counting everybody. */
export const OWN_RANK_MAX = 10_000;

/** How many past periods boards are kept of, beside the present one; all time is kept for ever. */
export const PERIODS_KEPT = { week: 12, month: 24, quarter: 12 } as const;
