/**
 * Runs of blanks and line ends as one space each. No-break spaces stay what they are: French sets them before "?" and
 * inside its quotes, and a line must not end there in an excerpt either.
 */
export const oneLine = (text: string): string => text.replace(/[^\S\u00a0\u202f]+/g, " ").trim();
