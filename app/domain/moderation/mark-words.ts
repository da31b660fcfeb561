/** Tags and text in turn, as our own renderer writes them: a "<" in words is always escaped there. */
const TAG = /(<[^>]*>)/;
/** Words, addresses and compounds, but not the name of an escaped character. */
const WORD = /(?<!&)[\p{L}\p{N}][\p{L}\p{N}\p{M}.’'-]*/gu;

/** Rules compare words without case and accents. */
const fold = (word: string) =>
  word
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase();

/** Endings may differ in so many letters, of words that have more than a few. */
const ENDING = 3;
const STEM_MIN = 4;

function isLike(word: string, wanted: string): boolean {
  if (word === wanted) return true;
  // An address: also inside of a longer one.
  if (wanted.includes(".")) return word.includes(wanted);
  const stem = wanted.slice(0, Math.max(STEM_MIN, wanted.length - ENDING));
  return stem.length >= STEM_MIN && word.startsWith(stem) && word.length <= wanted.length + ENDING;
}

/** Puts `<mark>` around what a rule caught in rendered Markdown: in its text, in any of its endings, never inside a tag. */
export function markWords(html: string, caught: readonly string[]): string {
  const wanted = [...new Set(caught.flatMap((phrase) => phrase.split(/\s+/)).map(fold))].filter(
    (word) => word.length > 1,
  );
  if (wanted.length === 0) return html;
  const marked = (word: string) =>
    wanted.some((one) => isLike(fold(word).replace(/[.’'-]+$/, ""), one)) ? `<mark>${word}</mark>` : word;
  return html
    .split(TAG)
    .map((part) => (part.startsWith("<") ? part : part.replace(WORD, marked)))
    .join("");
}
