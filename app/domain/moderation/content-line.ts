import type { ReviewKind } from "#db/schema/moderation.ts";

/** What an item, a flag or an act is about, as one line of a list says it. */
export type ContentLine = {
  /** What it is, or where it was written: the idea's or the question's title, a person's name. */
  title: string;
  /** What it says, in plain words; empty where the title says all. */
  excerpt: string;
  /** Where it can be read; null when it cannot be any more. */
  href: string | null;
  /** A signal's kind, a helping power: what the words for it depend on. */
  sort: string | null;
};

export type Target = { kind: ReviewKind; id: string };

export const targetKey = ({ kind, id }: Target): string => `${kind}:${id}`;
