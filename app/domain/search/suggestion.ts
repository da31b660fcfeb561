import type { Part, SearchKind } from "#search/engine.ts";

/** One thing found, ready to be shown in a list or a palette; already checked against what the reader may see. */
export type Suggestion = {
  kind: SearchKind;
  id: string;
  href: string;
  title: Part[];
  excerpt: Part[];
  /** A thread's state, an idea's status category; "" for the others. */
  state: string;
  /** The state in the reader's language; "" when there is none. */
  stateName: string;
  /** A solved question, an implemented idea. */
  good: boolean;
};
