import { editsBetween, editsForgiven } from "../edits.ts";
import type { SearchHit } from "../engine.ts";
import { wordsOf } from "../words.ts";

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
  const mended = words.map((word) => {
    const forgiven = editsForgiven(word.length);
    if (forgiven === 0 || found.some((one) => one.startsWith(word) || word.startsWith(one))) return word;
    const near = found
      .map((one) => ({ one, edits: editsBetween(word, one, forgiven) }))
      .filter(({ edits }) => edits <= forgiven)
      .sort((a, b) => a.edits - b.edits || marked.get(b.one)! - marked.get(a.one)!);
    return near[0]?.one ?? word;
  });
  return mended.some((word, at) => word !== words[at]) ? mended.join(" ") : null;
}
