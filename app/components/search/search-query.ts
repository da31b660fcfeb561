import type { SearchRow } from "#app/domain/search/search-row.ts";
import { paths } from "#app/paths.ts";

/** A page of results as its address says it. */
export type SearchAddress = {
  q: string;
  kind?: SearchRow["kind"] | undefined;
  category?: string | undefined;
  state?: string | undefined;
  language?: string | undefined;
};

/** The results with something about them changed, from the first page on. */
export const searchHref = (address: SearchAddress, change: Partial<SearchAddress> & { page?: number } = {}) =>
  paths.search({ ...address, ...change });
