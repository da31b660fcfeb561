import type { AmbassadorState } from "#db/schema/ambassadors.ts";
import { REST_DAYS } from "./limits.ts";

const DAY_MS = 86_400_000;

/** The first moment of the quarter (UTC) after the one of this day. */
export const nextQuarter = (day: Date): Date =>
  new Date(Date.UTC(day.getUTCFullYear(), Math.floor(day.getUTCMonth() / 3) * 3 + 3, 1));

/** From when somebody in this state may be proposed again; null while the question does not arise. */
export function restsUntil(state: AmbassadorState, since: Date): Date | null {
  if (state === "passed_over") return nextQuarter(since);
  if (state === "declined" || state === "left" || state === "removed") {
    return new Date(since.getTime() + REST_DAYS * DAY_MS);
  }
  return null;
}

/** The day of the next yearly review, as Postgres writes a date. */
export const reviewDay = (now: Date): string =>
  new Date(Date.UTC(now.getUTCFullYear() + 1, now.getUTCMonth(), now.getUTCDate()))
    .toISOString()
    .slice(0, 10);
