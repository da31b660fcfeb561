import type { FlagReason } from "./acts.ts";

/** What is known of who flags. */
export type Flagger = {
  /** 0 new to 4 ambassador, 5 staff; see `domain/screening/trust.ts`. */
  trust: number;
  /** Of their flags that were judged: right, and all. */
  upheld: number;
  decided: number;
  /** They earned heavier flags by being right. */
  heavier: boolean;
};

/** Nobody's accuracy is known before this many judged flags. */
const KNOWN_AFTER = 5;
/** Share of right flags at which accuracy neither adds nor takes away. */
const EVEN = 0.7;
/** Points that a perfect record adds per power of four of judged flags; a bad one takes as many. */
const ACCURACY_WEIGHT = 5;
const HEAVIER_BONUS = 3;

/** What cannot wait weighs more. */
const TYPE_BONUS: Record<FlagReason, number> = {
  illegal: 3,
  personal_data: 2,
  abuse: 1,
  spam: 1,
  off_topic: 0,
  other: 0,
};

/** From -5 to 5 times the size of the record: how far their share of right flags is from even. */
export function accuracyBonus({ upheld, decided }: Pick<Flagger, "upheld" | "decided">): number {
  if (decided <= KNOWN_AFTER) return 0;
  const share = upheld / decided;
  const distance = share >= EVEN ? (share - EVEN) / (1 - EVEN) : (share - EVEN) / EVEN;
  return (distance * ACCURACY_WEIGHT * Math.log(decided)) / Math.log(4);
}

/**
 * How much one flag weighs: `1 + trust + accuracy + type + heavier flags`, never less than nothing. Four newcomers who
 * report spam reach the usual threshold of 8.3 together; two long-standing members do, or one who is always right.
 */
export const flagScore = (flagger: Flagger, reason: FlagReason): number =>
  Math.max(
    0,
    1 + flagger.trust + accuracyBonus(flagger) + TYPE_BONUS[reason] + (flagger.heavier ? HEAVIER_BONUS : 0),
  );
