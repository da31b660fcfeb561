import type { FakeAnswer } from "../loopback.ts";
import { refused } from "./failures.ts";
import type { ObjectStore, Stored } from "./portal.ts";
import { shown } from "./shown.ts";

type Filter = { propertyName: string; operator: string; value?: string; values?: string[] };
type Search = {
  filterGroups?: { filters: Filter[] }[];
  sorts?: (string | { propertyName: string; direction?: string })[];
  properties?: string[];
  limit?: number;
  after?: string;
};

const MOST_GROUPS = 5;
const MOST_FILTERS = 6;
const MOST_VALUES = 100;
const LARGEST_PAGE = 200;

const invalid = (message: string) => refused(400, "VALIDATION_ERROR", message);

function heldBy(stored: Stored, name: string): string | undefined {
  if (name === "hs_object_id") return stored.id;
  if (name === "lastmodifieddate" || name === "hs_lastmodifieddate") return String(stored.updatedAt);
  if (name === "createdate") return String(stored.createdAt);
  return stored.values[name];
}

function passes(stored: Stored, { propertyName, operator, value, values }: Filter): boolean {
  const held = heldBy(stored, propertyName);
  if (operator === "HAS_PROPERTY") return held !== undefined;
  if (operator === "NOT_HAS_PROPERTY") return held === undefined;
  if (held === undefined) return false;
  if (operator === "IN") return values!.includes(held.toLowerCase());
  if (operator === "EQ") return held.toLowerCase() === value!.toLowerCase();
  const [left, right] = [Number(held), Number(value)];
  if (operator === "GT") return left > right;
  if (operator === "GTE") return left >= right;
  if (operator === "LT") return left < right;
  return left <= right;
}

function problem(
  { filterGroups = [], sorts = [], limit = 10, after = "0" }: Search,
  store: ObjectStore,
  reachable: number,
) {
  if (filterGroups.length > MOST_GROUPS) return invalid("There are too many filterGroups: the most is 5.");
  if (sorts.length > 1) return invalid("There was a problem with the request: only one sort is allowed.");
  if (limit > LARGEST_PAGE)
    return invalid(`The requested limit is too large. It must be at most ${LARGEST_PAGE}.`);
  if (Number(after) + limit > reachable)
    return invalid(`You can only page through the first ${reachable} results of a search.`);
  for (const { filters } of filterGroups) {
    if (filters.length > MOST_FILTERS)
      return invalid("There are too many filters in a group: the most is 6.");
    for (const { propertyName, operator, values } of filters) {
      const property = store.properties.get(propertyName);
      if (!property)
        return invalid(`There was a problem with the request: property ${propertyName} is unknown.`);
      if (operator !== "IN") continue;
      if (!values || values.length > MOST_VALUES) return invalid("IN takes one to 100 values.");
    }
  }
  return null;
}

/** `POST …/search`: groups are joined by OR, the filters of one by AND; never beyond the first 10,000. */
export function searched(store: ObjectStore, body: Search, reachable: number): FakeAnswer {
  const wrong = problem(body, store, reachable);
  if (wrong) return wrong;
  const { filterGroups = [], sorts = [], properties = [], limit = 10, after = "0" } = body;
  const matches = candidates(store, filterGroups).filter(
    (stored) =>
      stored.archivedAt === null &&
      (filterGroups.length === 0 ||
        filterGroups.some(({ filters }) => filters.every((filter) => passes(stored, filter)))),
  );
  const sort = sorts[0];
  if (sort) {
    const { propertyName, direction = "ASCENDING" } =
      typeof sort === "string" ? { propertyName: sort } : sort;
    const sign = direction === "DESCENDING" ? -1 : 1;
    // They are kept in the order of their ids.
    if (propertyName !== "hs_object_id" || sign < 0)
      matches.sort(
        (a, b) => sign * (Number(heldBy(a, propertyName) ?? 0) - Number(heldBy(b, propertyName) ?? 0)),
      );
  }
  const start = Number(after);
  const page = matches.slice(start, start + limit);
  const next = start + limit < matches.length ? { paging: { next: { after: String(start + limit) } } } : {};
  return {
    status: 200,
    json: { total: matches.length, results: page.map((stored) => shown(stored, properties)), ...next },
  };
}

/** A search for addresses among 100,000 contacts does not look at each of them. */
function candidates(store: ObjectStore, groups: { filters: Filter[] }[]): Stored[] {
  const ids: string[] = [];
  for (const { filters } of groups) {
    const exact = filters.find(({ operator }) => operator === "IN");
    if (!exact) return [...store.records.values()];
    for (const value of exact.values!) ids.push(...store.byUnique(exact.propertyName, value));
  }
  if (groups.length === 0) return [...store.records.values()];
  return [...new Set(ids)].map((id) => store.records.get(id)!);
}
