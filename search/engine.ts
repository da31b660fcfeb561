/** What can be found. A question or discussion is a `thread`. */
export const SEARCH_KINDS = ["article", "thread", "idea", "person"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Who may see a document. A query says which it may be answered from, always. */
export type Audience = "everyone" | "staff";

/** One findable thing, the same for every engine. An article has one document per language. */
export type SearchDocument = {
  /** `idea:<id>`, `article:<id>:fr`: letters, digits, `-` and `:` only. */
  key: string;
  kind: SearchKind;
  id: string;
  /** Two letters; "" for what is in no language, as people. */
  language: string;
  title: string;
  /** Plain text, at most 8,000 characters. */
  text: string;
  tags: string[];
  /** The community's category, or the article's; null for people. */
  categoryId: string | null;
  /** A thread's state, an idea's status id; "" for the others. */
  state: string;
  /** Solved, implemented, published: what probably helps. */
  good: boolean;
  audience: Audience;
  /** How much people made of it (votes, helpful marks, views), 0 to 1. */
  weight: number;
  createdAt: Date;
};

export type SearchQuery = {
  q: string;
  kinds?: readonly SearchKind[];
  /** The reader's language: found first; the others are still found. */
  language: string;
  /** Keep to one language. */
  onlyLanguage?: string;
  categoryId?: string;
  state?: string;
  audiences: readonly Audience[];
  /** While typing: the last word may be unfinished. */
  asYouType?: boolean;
  limit: number;
  offset?: number;
  /** Count by kind, category, state and language; costs a little. */
  facets?: boolean;
};

/** A stretch of text and whether it is what was looked for. */
export type Part = { text: string; hit: boolean };

export type SearchHit = {
  key: string;
  kind: SearchKind;
  id: string;
  language: string;
  /** Comparable within one answer only. */
  score: number;
  title: Part[];
  /** The stretch of the text that fits best; empty when only the title does. */
  excerpt: Part[];
};

export const FACETS = ["kind", "category", "state", "language"] as const;
export type Facet = (typeof FACETS)[number];

/**
 * Counts by value. When more than `MAX_COUNTED` match, of the best of them only: there are at least so many. A facet that is filtered by is
 * counted as if it were not.
 */
export type SearchFacets = Record<Facet, Record<string, number>>;

export const noFacets = (): SearchFacets => ({ kind: {}, category: {}, state: {}, language: {} });

export type SearchAnswer = {
  /** Who answered. */
  engine: "postgres" | "meilisearch";
  hits: SearchHit[];
  /** Exact up to `MAX_COUNTED`, else that. While typing nobody counts: as many as were looked at. */
  total: number;
  facets: SearchFacets | null;
  /** The words as they were understood, when a typo was mended; null when nothing was. */
  corrected: string | null;
};

/** Counting further than people page costs more than it tells. */
export const MAX_COUNTED = 1000;

/** What is written or taken out at one moment. */
export type DocumentChanges = { documents: readonly SearchDocument[]; gone: readonly string[] };

/** Where a rebuild takes its documents from. */
export type RebuildSource = {
  documents(): AsyncIterable<readonly SearchDocument[]>;
  /** What changed since the rebuild began, as it is now; asked when the new index is about to take over. */
  changes(): Promise<DocumentChanges>;
};

/** A search engine. Postgres is the truth; whatever an engine holds can be rebuilt from it. */
export interface SearchEngine {
  readonly name: SearchAnswer["engine"];
  search(query: SearchQuery): Promise<SearchAnswer>;
  upsert(documents: readonly SearchDocument[]): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  /** Every key it holds, in any order; for finding drift. */
  keys(): AsyncIterable<string[]>;
  /** Builds a new index beside the old one and swaps; readers never see a gap. Killed, it can be begun again. */
  rebuild(source: RebuildSource): Promise<void>;
  /** False when it cannot answer now; the caller falls back to Postgres. */
  healthy(): Promise<boolean>;
}
