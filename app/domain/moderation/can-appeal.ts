import type { Decision } from "#app/domain/core/authorize.ts";
import { type Act, UPHOLDING } from "./acts.ts";

const DAY_MS = 86_400_000;

type Contested = { act: Act; createdAt: Date; undoneAt: Date | null; appealed: boolean };

/** Last moment to appeal against an act; null when it cannot be appealed against at all. */
export const appealUntil = (
  { act, createdAt }: Pick<Contested, "act" | "createdAt">,
  days: number,
): Date | null => (UPHOLDING.includes(act) ? new Date(createdAt.getTime() + days * DAY_MS) : null);

/** Whether its person may appeal against an act now: once, in time, and while it stands. */
export function canAppeal(act: Contested, days: number, now: Date): Decision {
  const until = appealUntil(act, days);
  if (!until) return "cannot_appeal";
  if (act.appealed) return "already_appealed";
  if (act.undoneAt) return "already_undone";
  return now <= until || "too_late_to_appeal";
}
