import type { Part } from "../engine.ts";

/** Put around what was found: letters that no text has, because they stand for nothing. */
export const OPEN = "\uE000";
export const CLOSE = "\uE001";

/** A text with marks as stretches. */
export function markedParts(text: string): Part[] {
  const parts: Part[] = [];
  for (const piece of text.split(OPEN)) {
    const end = piece.indexOf(CLOSE);
    const [hit, rest] = end < 0 ? ["", piece] : [piece.slice(0, end), piece.slice(end + CLOSE.length)];
    if (hit) parts.push({ text: hit, hit: true });
    if (rest) parts.push({ text: rest, hit: false });
  }
  return parts;
}
