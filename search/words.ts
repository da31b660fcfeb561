/** Longer runs of letters are no words anybody searches for. */
const LONGEST = 40;
const WORD = /[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*/gu;

/** Letters that are no letter with an accent, and what people type instead. */
const SPELLED: Record<string, string> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};
const TO_SPELL = /[œæßøłđðþı]/g;

/** A word as engines compare it: small letters without accents. */
export function plainWord(word: string): string {
  // Most words of most languages here are plain already, and this is asked for every word of every document.
  if (/^[a-z0-9]*$/.test(word)) return word;
  return word
    .normalize("NFKD")
    .toLowerCase()
    .replace(TO_SPELL, (letter) => SPELLED[letter] ?? letter)
    .replace(/[^\p{L}\p{Nd}]/gu, "");
}

/** The words of a text in their order, plain. "L'e-mail d'Œdipe" -> l, e, mail, d, oedipe. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    const plain = plainWord(word).slice(0, LONGEST);
    if (plain) words.push(plain);
  }
  return words;
}

/** Where each word of a text stands. */
export function wordPlaces(text: string): { word: string; start: number; end: number }[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    word: plainWord(word.toLowerCase()).slice(0, LONGEST),
    start: index,
    end: index + word.length,
  }));
}
