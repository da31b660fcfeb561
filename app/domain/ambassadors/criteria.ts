import type { TierCriteria } from "#db/schema/ambassadors.ts";

export type { TierCriteria };

/** What speaks for somebody, and against them. */
export type Facts = {
  points: number;
  acceptedAnswers: number;
  /** 0 to 1. */
  accuracy: number;
  monthsActive: number;
  /** Acts of moderation against them. */
  acts: number;
};

/** In the order they are shown. */
export const CRITERIA = [
  { criterion: "points", fact: "points" },
  { criterion: "acceptedAnswers", fact: "acceptedAnswers" },
  { criterion: "accuracy", fact: "accuracy" },
  { criterion: "monthsActive", fact: "monthsActive" },
  { criterion: "maxActs", fact: "acts" },
] as const satisfies readonly { criterion: keyof TierCriteria; fact: keyof Facts }[];

export type Criterion = (typeof CRITERIA)[number]["criterion"];

/** Whether one of them is met: enough of everything, and of acts against them not too many. */
export function meetsOne(
  facts: Facts,
  { criterion, fact }: (typeof CRITERIA)[number],
  asked: number,
): boolean {
  return criterion === "maxActs" ? facts[fact] <= asked : facts[fact] >= asked;
}

/** Whether all are met. What a tier does not ask for is not looked at. */
export const meets = (facts: Facts, criteria: TierCriteria): boolean =>
  CRITERIA.every((one) => {
    const asked = criteria[one.criterion];
    return asked === undefined || meetsOne(facts, one, asked);
  });

/** The highest tier whose criteria are met. */
export function earnedTier<T extends { rank: number; criteria: TierCriteria }>(
  facts: Facts,
  tiers: readonly T[],
): T | null {
  return tiers.reduce<T | null>(
    (best, tier) => (meets(facts, tier.criteria) && tier.rank > (best?.rank ?? 0) ? tier : best),
    null,
  );
}
