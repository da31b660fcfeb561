import type { Part, SearchKind } from "#search/engine.ts";

/** One result as it is shown. */
export type SearchRow = {
  /** The document's, for counting clicks. */
  key: string;
  kind: SearchKind;
  id: string;
  language: string;
  href: string;
  title: Part[];
  excerpt: Part[];
  /** A thread's state, an idea's status category; "" for the others. */
  state: string;
  /** The state in the reader's language; "" when there is none. */
  stateName: string;
  /** A solved question, an implemented idea. */
  good: boolean;
  /** Name of the category in the reader's language; null for people. */
  category: string | null;
  /** Who wrote it; for a person, themselves; null for articles. */
  author: { name: string; username: string } | null;
  createdAt: Date;
  /** An idea's score, how many have a question's problem too, whom an article helped; 0 for people. */
  votes: number;
  /** A thread's answers, an idea's comments. */
  answers: number;
};
