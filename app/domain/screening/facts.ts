import type { TextFacts } from "./text-facts.server.ts";

/** Another text of the last days, as rules see it. */
export type LikeText = {
  memberId: string;
  targetKind: string;
  targetId: string;
  print: string;
  /** Bits that differ; null when it was found by what it links to. */
  distance: number | null;
  hosts: string[];
  trust: number;
  createdAt: Date;
};

/** Everything a rule may look at. Gathered before, so that rules are pure and the same for what is written and what was. */
export type Facts = {
  text: TextFacts;
  language: string;
  /** Of something that is there already. */
  edit: boolean;
  trust: number;
  published: number;
  waiting: number;
  /** Milliseconds between opening the form and sending it; null where nobody measured. */
  typedMs: number | null;
  /** Sites it links to that neither the world nor the community knows. */
  strange: string[];
  /** Texts like it and texts with the same links, newest first. */
  lately: LikeText[];
  /** By minutes: accounts opened around theirs, and how many are usual in as many minutes; null when nobody can tell yet. */
  opened: Record<number, { near: number; usual: number | null }>;
  /** By rule: which of its words the text has in some ending. */
  stemmed: Record<string, string[]>;
  now: Date;
};
