import type { Budget, FailureKind } from "#db/schema/crm-sync.ts";
import { budgetPause } from "./deliveries/connection-gate.ts";

type Connection = {
  heldAt: Date | null;
  pausedUntil: Date | null;
  budget: Budget | null;
  budgetShare: number;
};
type Work = { waitsFor: FailureKind | "held" | "paused" | null; waitsUntil: Date | null };

/** While a person holds the connection, it is looked at again so often. */
const HELD_PAUSE_SECONDS = 300;

/**
 * Until when reading from a CRM has to wait, and what for: a person holds it, it asked for a pause, or our share of its
 * daily limit is used up. Null when it may go on.
 */
export function workWaitsFor(
  { heldAt, pausedUntil, budget, budgetShare }: Connection,
  work: Work,
  now: Date,
): { until: Date; why: "held" | "paused" | "budget" } | null {
  if (heldAt) return { until: new Date(now.getTime() + HELD_PAUSE_SECONDS * 1000), why: "held" };
  if (pausedUntil && pausedUntil > now) return { until: pausedUntil, why: "paused" };
  // Only asking again tells whether there is room by now.
  if (work.waitsFor === "budget" && work.waitsUntil && work.waitsUntil <= now) return null;
  const until = budgetPause({ budget, budgetShare }, now);
  return until && { until, why: "budget" };
}
