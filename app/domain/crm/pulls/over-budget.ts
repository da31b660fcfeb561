import type { Budget } from "#db/schema/crm-sync.ts";

/** Whether our part of a CRM's daily limit is used up, by whomever. A limit that has started again since is not. */
export function overBudget(budget: Budget, sharePercent: number, now: Date): boolean {
  if (budget.limit <= 0) return false;
  if (budget.resetsAt && Date.parse(budget.resetsAt) <= now.getTime()) return false;
  return budget.used >= (budget.limit * sharePercent) / 100;
}
