import type { Step } from "./timeline-queries.server.ts";

/** The official answer that holds: the newest step with words. */
export const officialAnswer = (steps: Step[]): Step | null =>
  steps.findLast((step) => step.html !== "" && (step.kind === "status" || step.kind === "response")) ?? null;
