import type { Power } from "#db/schema/recognition.ts";

/**
 * The second ladder: who may do what alone. Points do not count here, only how often somebody was right in the same kind
 * of act, so that nobody gets there by doing much. The measure starts at one half and gets nearer to the true share with
 * every act: nobody is at 100 %, and a few lucky hits are not enough.
 */
export const accuracy = (good: number, bad: number): number => (good + 2) / (good + bad + 4);

/** `grant`: reached once, the power is theirs. `keep`: below, it is gone. The room between keeps it from flickering. */
export type Threshold = { grant: number; keep: number };

/**
 * How right one has to be. What is seen by everybody at once asks for more; what an editor reads before it is seen, for
 * less. Without a mistake these are 16, 36, 10 and 16 acts.
 */
export const THRESHOLDS: Record<Power, Threshold> = {
  mark_duplicates: { grant: 0.9, keep: 0.8 },
  edit_tags: { grant: 0.95, keep: 0.88 },
  propose_articles: { grant: 0.85, keep: 0.75 },
  heavier_flags: { grant: 0.9, keep: 0.8 },
};

type Standing = { good: number; bad: number; has: boolean };

/** Whether somebody has the power after their record changed. */
export function hasEarned(power: Power, { good, bad, has }: Standing): boolean {
  const { grant, keep } = THRESHOLDS[power];
  return accuracy(good, bad) >= (has ? keep : grant);
}

/** How many right acts in a row are missing; 0 for who has the power. */
export function missing(power: Power, { good, bad, has }: Standing): number {
  if (has) return 0;
  const { grant } = THRESHOLDS[power];
  // (good + n + 2) / (good + n + bad + 4) >= grant, solved for n; rounding must not ask for one more than needed.
  const needed = (grant * (bad + 2)) / (1 - grant) - good - 2;
  return Math.max(0, Math.ceil(needed - 1e-9));
}
