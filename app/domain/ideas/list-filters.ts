/** Orders of a list of ideas. `best` is there only for words, `mine` and `voted` only for members. */
export const SORTS = ["best", "popular", "new", "top", "discussed", "mine", "voted"] as const;
export type Sort = (typeof SORTS)[number];

/** Days an idea may be old. */
export const PERIODS = [7, 30, 90, 365] as const;
export type Period = (typeof PERIODS)[number];

/** Longer questions are cut: what follows adds nothing to a search. */
const QUERY_MAX = 200;

/** What a list shows, as its address says it; the feed of a list has the same names. */
export type IdeaFilters = {
  sort: Sort;
  /** A category's slug. */
  category: string | null;
  /** A status's id, a category of statuses (`active`), or `any` for Popular with closed ideas. */
  status: string | null;
  tag: string | null;
  period: Period | null;
  /** Words. */
  q: string;
};

export const NO_FILTERS: IdeaFilters = {
  sort: "popular",
  category: null,
  status: null,
  tag: null,
  period: null,
  q: "",
};

const defaultSort = (q: string): Sort => (q ? "best" : "popular");

/** Reads an address. What is not one of ours falls back to the default instead of an error: old links keep working. */
export function readFilters(params: URLSearchParams, { signedIn }: { signedIn: boolean }): IdeaFilters {
  // Control characters mean nothing to a reader, and Postgres refuses some.
  const word = (name: string) =>
    params
      .get(name)
      ?.replace(/[\s\p{Cc}]+/gu, " ")
      .trim()
      .slice(0, QUERY_MAX) || null;
  const q = word("q") ?? "";
  const wanted = SORTS.find((sort) => sort === params.get("sort"));
  const impossible = (wanted === "best" && !q) || ((wanted === "mine" || wanted === "voted") && !signedIn);
  return {
    sort: wanted && !impossible ? wanted : defaultSort(q),
    category: word("category"),
    status: word("status"),
    tag: word("tag"),
    period: PERIODS.find((days) => days === Number(params.get("period"))) ?? null,
    q,
  };
}

/** The query of an address, without what is the default. */
export function filterQuery(filters: IdeaFilters): Record<string, string | number | null> {
  const { sort, category, status, tag, period, q } = filters;
  return { q, sort: sort === defaultSort(q) ? null : sort, category, status, tag, period };
}

/** How many filters narrow the list, not counting order and words. */
export const narrowing = ({ category, status, tag, period }: IdeaFilters): number =>
  [category, status, tag, period].filter((value) => value !== null).length;
