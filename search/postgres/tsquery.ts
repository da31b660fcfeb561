/** Pieces of tsqueries as text. Everything in them is quoted here, so that no word can be an operator. */
const quoted = (lexeme: string) => `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

/** Matches nothing: the empty tsquery would be an error in some places and a notice in others. */
const NOTHING = quoted("#nothing");

export const anyOf = (lexemes: readonly string[]): string =>
  lexemes.length === 0 ? NOTHING : `(${[...new Set(lexemes)].map(quoted).join(" | ")})`;

export const allOf = (queries: readonly string[]): string =>
  queries.length === 0 ? NOTHING : queries.map((query) => `(${query})`).join(" & ");

export const eitherOf = (queries: readonly string[]): string =>
  queries.length === 0 ? NOTHING : queries.map((query) => `(${query})`).join(" | ");

/** Words one after the other; null is a word that the dictionary leaves out, and takes up its place. */
export function inOrder(lexemes: readonly (string | null)[]): string | null {
  let text = "";
  let gap = 0;
  for (const lexeme of lexemes) {
    gap += 1;
    if (lexeme === null) continue;
    text += text === "" ? quoted(lexeme) : ` <${gap}> ${quoted(lexeme)}`;
    gap = 0;
  }
  return text === "" ? null : text;
}
