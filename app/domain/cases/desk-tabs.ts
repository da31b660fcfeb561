/** What an agent may look at, the most pressing first in each. */
export const CASE_TABS = ["mine", "unassigned", "open", "late", "waiting", "resolved"] as const;
export type CaseTab = (typeof CASE_TABS)[number];

export const parseCaseTab = (value: string | null): CaseTab | null =>
  CASE_TABS.find((tab) => tab === value) ?? null;

/** Counted up to here; what is more is said to be more. */
export const CASES_COUNTED = 99;
