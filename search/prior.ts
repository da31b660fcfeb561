import type { SearchDocument } from "./engine.ts";

/** What a solved question or an implemented idea has before an equally liked one that is not. */
const GOOD = 0.3;
/** Milliseconds since 1970 worth one point: the newer of two equals comes first, and hardly any two are equal. */
const AGE = 1e14;

/** What speaks for a document whatever is searched for. */
export const priorOf = ({ weight, good, createdAt }: Pick<SearchDocument, "weight" | "good" | "createdAt">) =>
  weight + (good ? GOOD : 0) + createdAt.getTime() / AGE;

/**
 * Documents that frequent words are looked for in first. A word on every fiftieth document still has 400 of them, more
 * than anybody reads.
 */
export const HOT_DOCUMENTS = 20_000;
/** With fewer documents than this all of them are searched, and none is marked hot. */
export const HOT_FROM_DOCUMENTS = 3 * HOT_DOCUMENTS;
