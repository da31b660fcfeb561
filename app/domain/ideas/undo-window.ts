/** How long moves can be taken back by one click, and how long notices about them wait. */
export const UNDO_WINDOW_SECONDS = 30;
