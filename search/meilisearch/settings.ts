import type { Settings } from "meilisearch";
import { MAX_COUNTED } from "../engine.ts";
import { SYNONYMS } from "../synonyms.ts";

/** Values of a facet that are counted: more than a community has categories. */
const FACET_VALUES = 500;

const synonyms = Object.fromEntries(
  SYNONYMS.flatMap((group) => group.map((word) => [word, group.filter((one) => one !== word)])),
);

/** The settings of every index. After a change here, rebuild. */
export const SETTINGS: Settings = {
  // In order of importance: what is in the title counts before what is in the text.
  searchableAttributes: ["title", "tags", "text"],
  filterableAttributes: ["kind", "category", "state", "language", "audience"],
  rankingRules: ["words", "typo", "proximity", "attribute", "exactness", "prior:desc"],
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 } },
  synonyms,
  localizedAttributes: [
    { attributePatterns: ["title", "text", "tags"], locales: ["eng", "fra", "spa", "deu"] },
  ],
  pagination: { maxTotalHits: MAX_COUNTED },
  faceting: { maxValuesPerFacet: FACET_VALUES },
};
