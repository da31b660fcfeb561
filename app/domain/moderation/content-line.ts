import type { ReviewKind } from "./acts.ts";

/** What can be reported or decided on, as one line of a list says it. */
export type ContentLine = {
  /** What it is, or where it was written: the idea's or the question's title, a person's name. */
  title: string;
  /** What it says, in plain words; empty where the title says all. */
  excerpt: string;
  /** Where it is read. */
  href: string;
};

export type Target = { kind: ReviewKind; id: string };

export const targetKey = ({ kind, id }: Target): string => `${kind}:${id}`;
