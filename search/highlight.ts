import type { Part } from "./engine.ts";
import { wordPlaces } from "./words.ts";

/** Characters of an excerpt: two lines of a result. */
const EXCERPT_LENGTH = 190;
/** Characters shown before the first word that was found. */
const LEAD = 40;

export type IsHit = (word: string) => boolean;

/** A text in stretches, those that were looked for marked. */
export function highlight(text: string, isHit: IsHit): Part[] {
  const parts: Part[] = [];
  let at = 0;
  const add = (end: number, hit: boolean) => {
    if (end > at) parts.push({ text: text.slice(at, end), hit });
    at = end;
  };
  for (const { word, start, end } of wordPlaces(text)) {
    if (!isHit(word)) continue;
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return parts;
}

const wordBoundary = (text: string, at: number) => {
  if (at <= 0) return 0;
  const space = text.indexOf(" ", at);
  return space < 0 || space > at + 30 ? at : space + 1;
};

/** The stretch of a text with the most different words that were looked for, marked; empty when there is none. */
export function excerptOf(text: string, isHit: IsHit): Part[] {
  // No-break spaces stay: French sets them before "?" and inside its quotes, and no line may end there.
  const flat = text.replace(/[^\S\u00a0\u202f]+/g, " ").trim();
  const hits = wordPlaces(flat).filter(({ word }) => isHit(word));
  if (hits.length === 0) return [];
  let best = { start: hits[0]!.start, words: 0 };
  for (let first = 0; first < hits.length; first++) {
    const within = new Set<string>();
    for (let i = first; i < hits.length && hits[i]!.end - hits[first]!.start <= EXCERPT_LENGTH - LEAD; i++)
      within.add(hits[i]!.word);
    if (within.size > best.words) best = { start: hits[first]!.start, words: within.size };
  }
  const start = wordBoundary(flat, Math.min(best.start - LEAD, flat.length - EXCERPT_LENGTH));
  const cut = Math.min(flat.length, start + EXCERPT_LENGTH);
  const end = cut < flat.length ? Math.max(flat.lastIndexOf(" ", cut), start + EXCERPT_LENGTH / 2) : cut;
  const before = start > 0 ? "…" : "";
  const after = end < flat.length ? "…" : "";
  return highlight(`${before}${flat.slice(start, end)}${after}`, isHit);
}
