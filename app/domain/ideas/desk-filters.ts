import { parseAccountFilter } from "#app/domain/account-votes/account-filter.ts";

/** What the desk can be filtered and sorted by; the address is the only place where it is kept. */
export const DESK_SORTS = [
  "silence",
  "score",
  "votes",
  "accounts",
  "value",
  "comments",
  "newest",
  "oldest",
] as const;
export type DeskSort = (typeof DESK_SORTS)[number];
/** Days back from today. */
export const DESK_PERIODS = ["7", "30", "90", "365"] as const;

/** In place of a status: every status of the category `open`. No status may have this id. */
export const ALL_OPEN = "open";

export type DeskFilter = {
  q: string;
  /** A category's slug. */
  category: string;
  /** A status's id, or `ALL_OPEN`. */
  status: string;
  /** "me", "nobody" or a member's id. */
  owner: string;
  tag: string;
  period: string;
  /** Only those past the promise. */
  silent: boolean;
  /** Wanted by accounts of this segment, of this tier, as the CRM calls them. */
  segment: string;
  tier: string;
  /** In which money `value` is ordered; the most frequent one unless chosen. */
  currency: string;
  /** `accounts` and `value` hold only what customers' accounts voted for. `silence` holds only what nobody has answered, the oldest first. */
  sort: DeskSort;
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isOneOf = <T extends string>(values: readonly T[], value: string | null): value is T =>
  values.includes(value as T);

export function parseDeskFilter(search: URLSearchParams): DeskFilter {
  const text = (name: string, max = 100) => (search.get(name) ?? "").trim().slice(0, max);
  const owner = text("owner");
  const period = search.get("period");
  const sort = search.get("sort");
  return {
    q: text("q"),
    category: text("category"),
    status: text("status"),
    owner: owner === "me" || owner === "nobody" || UUID.test(owner) ? owner : "",
    tag: text("tag").toLowerCase(),
    period: isOneOf(DESK_PERIODS, period) ? period : "",
    silent: search.get("silent") === "1",
    ...parseAccountFilter(search),
    currency: /^[A-Z]{3}$/.test(text("currency")) ? text("currency") : "",
    sort: isOneOf(DESK_SORTS, sort) ? sort : "silence",
  };
}

/** The query of an address that shows this filter again; what is default is left out. */
export function deskQuery(filter: Partial<DeskFilter>): Record<string, string | null> {
  const { silent, sort, ...texts } = filter;
  return { ...texts, silent: silent ? "1" : null, sort: sort && sort !== "silence" ? sort : null };
}

export const isFiltered = ({ sort: _sort, currency: _currency, ...filter }: DeskFilter) =>
  Object.values(filter).some(Boolean);
