import { KINDS } from "./acts.ts";

/** Sources to filter by; all others have a kind of their own. */
export const FILTERED_SOURCES = ["flag", "rule"] as const;

export type QueueFilter = {
  kind: (typeof KINDS)[number] | null;
  source: (typeof FILTERED_SOURCES)[number] | null;
  language: "en" | "fr" | null;
  /** Slug. */
  category: string | null;
};

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | null =>
  values.find((one) => one === value) ?? null;

export const readQueueFilter = (query: URLSearchParams): QueueFilter => ({
  kind: oneOf(KINDS, query.get("kind")),
  source: oneOf(FILTERED_SOURCES, query.get("source")),
  language: oneOf(["en", "fr"], query.get("language")),
  category: query.get("category")?.slice(0, 80) || null,
});
