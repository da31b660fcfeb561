/** Where counting a column of the board stops. */
export const COLUMN_COUNTED = 200;
/** Where counting the overdue stops: beyond it "more than" says enough. */
export const DEBT_COUNTED = 500;
