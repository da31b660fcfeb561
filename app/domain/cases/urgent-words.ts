/** "Fumée !" -> "fumee": what a person in a hurry types counts as what they mean. */
const plain = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘`´]/g, "'")
    .toLowerCase();

/** Words in order, whatever stands between them. */
const wordsOf = (text: string) => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The first of these words or phrases that a text contains, word by word: "fire" is not in "firewall", nor "danger" in
 * « dangereux ». Accents, case and punctuation do not count.
 */
export function findUrgentWord(text: string, phrases: readonly string[]): string | null {
  const haystack = ` ${wordsOf(text).join(" ")} `;
  return (
    phrases.find((phrase) => {
      const words = wordsOf(phrase);
      return words.length > 0 && haystack.includes(` ${words.join(" ")} `);
    }) ?? null
  );
}
