import type { Act } from "./acts.ts";
import { TIMED_ACTS } from "./acts.ts";

const DAY_MS = 86_400_000;

/** When a limit or suspension ends by itself; null for what does not. */
export const restrictionEnd = (act: Act, days: number | null, now: Date): Date | null =>
  TIMED_ACTS.includes(act) && days !== null ? new Date(now.getTime() + days * DAY_MS) : null;
