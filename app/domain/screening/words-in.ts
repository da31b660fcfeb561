/** The words of a text as rules compare them: lower case, without accents, in their order. */
export const wordsIn = (text: string): string[] =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
