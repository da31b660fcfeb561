/** What can happen to somebody in the programme, as the history tells it. */
export const STEPS = [
  "proposed",
  "passed_over",
  "invited",
  "accepted",
  "declined",
  "promoted",
  "lowered",
  "kept",
  "left",
  "removed",
] as const;
export type Step = (typeof STEPS)[number];
