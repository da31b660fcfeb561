import type { Budget, FailureKind } from "#db/schema/crm-sync.ts";
import { overBudget } from "./pulls/over-budget.ts";

type Connection = {
  heldAt: Date | null;
  pausedUntil: Date | null;
  budget: Budget | null;
  budgetShare: number;
};
type Work = { waitsFor: FailureKind | "held" | "paused" | null; waitsUntil: Date | null };

/** How long it waits when the CRM does not say when its limit starts again. */
const BUDGET_PAUSE_SECONDS = 3600;
/** While a person holds the connection, it is looked at again so often. */
const HELD_PAUSE_SECONDS = 300;

const after = (now: Date, seconds: number) => new Date(now.getTime() + seconds * 1000);

/**
 * Until when reading from a CRM has to wait, and what for: a person holds it, it asked for a pause, or our share of its
 * daily limit is used up. Null when it may go on.
 */
export function workWaitsFor(
  { heldAt, pausedUntil, budget, budgetShare }: Connection,
  work: Work,
  now: Date,
): { until: Date; why: "held" | "paused" | "budget" } | null {
  if (heldAt) return { until: after(now, HELD_PAUSE_SECONDS), why: "held" };
  if (pausedUntil && pausedUntil > now) return { until: pausedUntil, why: "paused" };
  // Only asking again tells whether there is room by now.
  if (work.waitsFor === "budget" && work.waitsUntil && work.waitsUntil <= now) return null;
  if (!budget || !overBudget(budget, budgetShare, now)) return null;
  const resets = budget.resetsAt ? new Date(budget.resetsAt) : null;
  return { until: resets && resets > now ? resets : after(now, BUDGET_PAUSE_SECONDS), why: "budget" };
}
