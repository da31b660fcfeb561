/** Rows of a board shown at once. */
export const ROWS_SHOWN = 50;

/** How far down a board can be read. Further down, names say little, and those who bear them may not want them said. */
export const LISTED_MAX = 1000;

/** One's own place is counted so far; beyond it, the page says "beyond" instead of counting everybody. */
export const OWN_RANK_MAX = 10_000;
