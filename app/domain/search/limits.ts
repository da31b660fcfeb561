/** What a box shows while somebody types. */
export const SUGGESTIONS = 8;
export const SUGGESTIONS_MAX = 20;
/** Results on a page. */
export const RESULTS = 20;
/** Characters of a query that are written down. */
export const QUERY_MAX = 200;
/** Days that searches are remembered. */
export const SEARCH_DAYS = 90;
/** Days that the list of failed searches looks back. */
export const FAILED_DAYS = 30;
