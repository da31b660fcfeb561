import { type DiffPart, wordDiff } from "#app/domain/core/word-diff.ts";

type Text = { title: string; summary: string; source: string };

/** What changed from one version to another, part by part; null where nothing did. */
export type TextChanges = Record<keyof Text, DiffPart[] | null>;

/** Word by word, part by part. */
export function compareTexts(before: Text, after: Text): TextChanges {
  const part = (name: keyof Text) =>
    before[name] === after[name] ? null : wordDiff(before[name], after[name]);
  return { title: part("title"), summary: part("summary"), source: part("source") };
}

export const isSameText = (changes: TextChanges) => !changes.title && !changes.summary && !changes.source;
