/** Which accounts are counted; an empty text is all. */
export type AccountFilter = { segment: string; tier: string };

/** Longest value of a CRM's choice that is searched for. */
const MAX_CHOICE = 500;

export const parseAccountFilter = (search: URLSearchParams): AccountFilter => ({
  segment: (search.get("segment") ?? "").slice(0, MAX_CHOICE),
  tier: (search.get("tier") ?? "").slice(0, MAX_CHOICE),
});
