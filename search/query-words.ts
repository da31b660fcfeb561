import { wordsOf } from "./words.ts";

/** Characters of a query that are read; a question's whole text is no query. */
const READ = 400;
/** Different words looked for; more find the same again. */
const MOST_WORDS = 24;
const QUOTED = /"([^"]*)"|“([^”]*)”|«([^»]*)»/g;

export type QueryWords = {
  /** Each once, in the order typed, plain. */
  words: string[];
  /** Words that must stand together. */
  phrases: string[][];
  /** The last word when nothing follows it: while typing it may be unfinished. */
  last: string | null;
};

/** What a person typed, as words. The only operator is a pair of quotation marks; everything else is punctuation. */
export function queryWords(q: string): QueryWords {
  const read = q.slice(0, READ);
  const phrases = Array.from(read.matchAll(QUOTED), ([, a, b, c]) => wordsOf(a ?? b ?? c ?? ""))
    .filter((words) => words.length > 1)
    .slice(0, 3);
  const typed = wordsOf(read);
  const words = [...new Set(typed)].slice(0, MOST_WORDS);
  const last = /[\p{L}\p{M}\p{Nd}]$/u.test(q) ? typed.at(-1) : undefined;
  return { words, phrases, last: last !== undefined && words.includes(last) ? last : null };
}
