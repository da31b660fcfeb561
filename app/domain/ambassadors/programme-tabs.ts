export const PROGRAMME_TABS = ["candidates", "invited", "active", "reviews", "past"] as const;
export type ProgrammeTab = (typeof PROGRAMME_TABS)[number];

/** The tab an address asks for; candidates unless it names another. */
export const programmeTab = (search: URLSearchParams): ProgrammeTab =>
  PROGRAMME_TABS.find((tab) => tab === search.get("tab")) ?? "candidates";
