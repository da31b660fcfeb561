const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds to wait after each failed try, as Standard Webhooks proposes: ten tries over a little more than three days. */
const WAITS = [5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];

export const MAX_ATTEMPTS = WAITS.length + 1;

/** No receiver may put us off for longer than these seconds. */
export const LONGEST_PAUSE = 24 * HOUR;

/**
 * Seconds until the next try after `attempts` failed ones, or null when there is none. Up to a tenth is added by
 * `random` (0 to 1), so that a receiver that comes back is not hit by everything at once.
 */
export function nextTryIn(attempts: number, random: number, askedFor = 0): number | null {
  const wait = WAITS[attempts - 1];
  if (wait === undefined) return null;
  return Math.round(Math.max(wait, Math.min(askedFor, LONGEST_PAUSE)) * (1 + random / 10));
}
