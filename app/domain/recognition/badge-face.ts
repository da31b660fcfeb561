import type { Translated } from "#db/columns.ts";

export const METALS = ["bronze", "silver", "gold"] as const;

/** What a badge looks like, wherever it is shown. */
export type BadgeFace = {
  slug: string;
  name: Translated;
  /** A name of the sprite. */
  icon: string;
  metal: (typeof METALS)[number];
};
