import type { Part } from "#search/engine.ts";
import type { TrailTarget } from "./trail.ts";

/** Something that may answer a question before it is asked, with enough of it to be read in its place. */
export type Match = {
  kind: TrailTarget;
  id: string;
  href: string;
  title: Part[];
  /** The accepted answer of a solved question, else the stretch that fits best; plain text. */
  extract: Part[];
  /** A thread's state or an idea's status category; "" for articles. */
  state: string;
  stateName: string;
  good: boolean;
};

/** What is found for a text being written. */
export type Found = {
  matches: Match[];
  /** It reads like an idea, not like a problem. */
  wish: boolean;
};
