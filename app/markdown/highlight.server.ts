import hljs from "highlight.js/lib/common";

/** A longer block is a file: it stays plain, rather than have one post cost everybody its colouring. In characters. */
const MAX_LENGTH = 20_000;

/**
 * Code with its words marked by classes (`hljs-…`), or "" when the language is not named or not known: a guess would
 * colour a log file at random. What comes out is escaped.
 */
export function highlight(code: string, language: string): string {
  if (code.length > MAX_LENGTH || !hljs.getLanguage(language)) return "";
  return hljs.highlight(code, { language, ignoreIllegals: true }).value;
}
