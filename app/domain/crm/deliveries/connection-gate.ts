import type { Budget, crmConnections } from "#db/schema/crm-sync.ts";
import { BUDGET_PAUSE_SECONDS } from "./delivery-limits.ts";

type Connection = typeof crmConnections.$inferSelect;

/** `closed`: nothing is sent until a person does something, and whatever they do puts the job back. */
export type Gate = "open" | "closed" | { until: Date };

/** Whether our part of a CRM's daily limit is used up, by whomever. A limit that has started again since is not. */
function overBudget({ used, limit, resetsAt }: Budget, sharePercent: number, now: Date): boolean {
  if (limit <= 0 || (resetsAt && Date.parse(resetsAt) <= now.getTime())) return false;
  return used >= (limit * sharePercent) / 100;
}

/** Until when our share of the CRM's limit is used up; null while some is left. */
export function budgetPause({ budget, budgetShare }: Pick<Connection, "budget" | "budgetShare">, now: Date) {
  if (!budget || !overBudget(budget, budgetShare, now)) return null;
  return budget.resetsAt ? new Date(budget.resetsAt) : new Date(now.getTime() + BUDGET_PAUSE_SECONDS * 1000);
}

/** Whether a connection may send at this moment. */
export function gateOf(connection: Connection, now: Date): Gate {
  const { enabled, liveAt, heldAt, pausedUntil } = connection;
  if (!enabled || !liveAt || heldAt) return "closed";
  if (pausedUntil && pausedUntil > now) return { until: pausedUntil };
  // A pause that is over may have been for the limit: only asking tells whether there is room by now, so one batch goes.
  if (pausedUntil) return "open";
  const until = budgetPause(connection, now);
  return until ? { until } : "open";
}
