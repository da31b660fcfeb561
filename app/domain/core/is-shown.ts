import type { Visibility } from "#db/schema/ideas.ts";

/** Content that somebody but its writer and staff reads: everybody, or those it is meant for. */
export const isShown = (visibility: Visibility): boolean =>
  visibility === "public" || visibility === "circle";
