import { editsBetween, editsForgiven } from "../edits.ts";
import type { SearchHit } from "../engine.ts";
import { wordsOf } from "../words.ts";

/** The same but for a plural's ending, which nobody typed wrongly. */
const sameWord = (one: string, other: string) => one.replace(PLURAL, "") === other.replace(PLURAL, "");
const PLURAL = /(?:es|s|x)$/;

/**
 * The words as they were understood. Meilisearch does not tell; it shows in what it marked: a word that was typed and
 * stands nowhere, while one spelled nearly so does.
 */
export function correctedWords(words: readonly string[], hits: readonly SearchHit[]): string | null {
  const marked = new Map<string, number>();
  for (const { title, excerpt } of hits) {
    for (const { text, hit } of [...title, ...excerpt]) {
      if (hit) for (const word of wordsOf(text)) marked.set(word, (marked.get(word) ?? 0) + 1);
    }
  }
  const found = [...marked.keys()];
  const mended = words.map((word, at) => {
    const forgiven = editsForgiven(word.length);
    // The last word may be the beginning of what was found.
    const isThere = (one: string) => sameWord(one, word) || (at === words.length - 1 && one.startsWith(word));
    if (forgiven === 0 || found.some(isThere)) return word;
    const near = found
      .map((one) => ({ one, edits: editsBetween(word, one, forgiven) }))
      .filter(({ edits }) => edits <= forgiven)
      .sort((a, b) => a.edits - b.edits || marked.get(b.one)! - marked.get(a.one)!);
    return near[0]?.one ?? word;
  });
  return mended.some((word, at) => word !== words[at]) ? mended.join(" ") : null;
}
