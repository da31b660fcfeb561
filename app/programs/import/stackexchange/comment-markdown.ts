import { escapeMarkdown } from "./to-markdown.ts";

const FORMULA = /\$\$?[^$\n]+\$\$?/g;
/** A comment has emphasis, code and links, and nothing that begins a line. */
const BLOCK_START = /^(\s*)(#{1,6}\s|[-+*]\s|>|\d+[.)]\s)/gm;

/** The text of a comment, in its own small Markdown, as ours: what only looks like a list or a heading stays words. */
export const commentMarkdown = (text: string): string =>
  text
    .split(/(`+[^`]*`+)/)
    .map((part, i) => (i % 2 ? part : part.replace(FORMULA, escapeMarkdown)))
    .join("")
    .replace(BLOCK_START, (_all, space: string, sign: string) =>
      /^\d/.test(sign) ? `${space}${sign.replace(/[.)]/, "\\$&")}` : `${space}\\${sign}`,
    );
