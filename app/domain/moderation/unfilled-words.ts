/** What stands in brackets is to be replaced; but a link of Markdown is followed by its address. */
const PLACEHOLDER = /(?<!\])\[[^[\]]+\](?![([])/;

/** A wording that somebody began from and has not made their own. */
export const isUnfilled = (words: string): boolean => PLACEHOLDER.test(words);
