/** Rows of lists carry times as exact as anything shows them: digits that nobody sees would make pages larger. */
export const wholeSecond = (date: Date) => new Date(Math.trunc(date.getTime() / 1000) * 1000);
