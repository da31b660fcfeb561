import type { ThreadKind, ThreadState } from "#db/schema/forum.ts";

/** Orders of a list of threads. `mine` and `followed` are there only for members. */
export const THREAD_SORTS = ["active", "new", "wanted", "mine", "followed"] as const;
export type ThreadSort = (typeof THREAD_SORTS)[number];

/** States a list can be narrowed to, by kind; `unanswered` holds the new ones too. */
export const LIST_STATES: Record<ThreadKind, readonly ThreadState[]> = {
  question: ["unanswered", "answered", "needs_info", "solved", "escalated", "locked"],
  discussion: ["open", "locked"],
};

/** Longer words are cut: no category, product or tag has them. */
const WORD_MAX = 100;

/** What a list shows, as its address says it; the feed of a list has the same names. */
export type ThreadFilters = {
  kind: ThreadKind;
  sort: ThreadSort;
  /** A category's slug. */
  category: string | null;
  state: ThreadState | null;
  /** One of the category's products, and of that one's versions. */
  product: string | null;
  version: string | null;
  tag: string | null;
};

export const NO_THREAD_FILTERS: ThreadFilters = {
  kind: "question",
  sort: "active",
  category: null,
  state: null,
  product: null,
  version: null,
  tag: null,
};

/** Reads an address. What is not one of ours falls back to the default instead of an error: old links keep working. */
export function readThreadFilters(
  params: URLSearchParams,
  { signedIn }: { signedIn: boolean },
): ThreadFilters {
  // Control characters mean nothing to a reader, and Postgres refuses some.
  const word = (name: string) =>
    params
      .get(name)
      ?.replace(/[\s\p{Cc}]+/gu, " ")
      .trim()
      .slice(0, WORD_MAX) || null;
  const kind = params.get("kind") === "discussion" ? "discussion" : "question";
  const sort = THREAD_SORTS.find((one) => one === params.get("sort")) ?? "active";
  const category = word("category");
  // A product is a name within its category: without one it would mean nothing.
  const product = category && word("product");
  return {
    kind,
    sort: (sort === "mine" || sort === "followed") && !signedIn ? "active" : sort,
    category,
    state: LIST_STATES[kind].find((one) => one === params.get("state")) ?? null,
    product,
    version: product && word("version"),
    tag: word("tag"),
  };
}

/** The query of an address, without what is the default. */
export function threadFilterQuery(filters: ThreadFilters): Record<string, string | null> {
  const { kind, sort, ...rest } = filters;
  return { kind: kind === "question" ? null : kind, sort: sort === "active" ? null : sort, ...rest };
}

/** How many filters narrow the list, not counting kind and order. */
export const threadNarrowing = ({ category, state, product, version, tag }: ThreadFilters): number =>
  [category, state, product, version, tag].filter((value) => value !== null).length;
