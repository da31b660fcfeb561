/** What the list of records can be narrowed to: how telling stands, or whether the CRM knows whom we mean. */
export const RECORD_STATES = ["all", "pending", "sent", "dead", "ambiguous", "missing"] as const;
export type RecordState = (typeof RECORD_STATES)[number];

export const recordState = (text: string | null): RecordState =>
  RECORD_STATES.find((state) => state === text) ?? "all";
