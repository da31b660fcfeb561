/**
 * How much an idea asks for a product manager's attention, to sort a desk by: how many want it, how many it reaches,
 * how much it is discussed, how long it has been there. Each doubling counts the same, so a crowd cannot drown
 * everything else, and an old small idea rises slowly but does not win by age alone.
 */
export type ScoreFacts = {
  promotes: number;
  demotes: number;
  /** Votes above one per customer account, where the category counts so. */
  accountSurplus: number;
  followers: number;
  comments: number;
  createdAt: Date;
};

/** Points per doubling of (1 + count). */
export const VOTE_POINTS = 10;
export const REACH_POINTS = 5;
export const COMMENT_POINTS = 3;
/** Points per thirty days since it was posted, and when they stop. */
export const AGE_POINTS = 2;
export const AGE_MONTHS_MAX = 6;
const MONTH_MS = 30 * 86_400_000;

/** The parts of the score, in whole points, in the order in which they are explained. */
export function scoreParts(
  { promotes, demotes, accountSurplus, followers, comments, createdAt }: ScoreFacts,
  now: Date,
) {
  const months = Math.floor(Math.max(0, now.getTime() - createdAt.getTime()) / MONTH_MS);
  return {
    votes: Math.round(VOTE_POINTS * Math.log2(1 + Math.max(0, promotes - demotes - accountSurplus))),
    reach: Math.round(REACH_POINTS * Math.log2(1 + followers)),
    comments: Math.round(COMMENT_POINTS * Math.log2(1 + comments)),
    age: AGE_POINTS * Math.min(AGE_MONTHS_MAX, months),
  };
}

export function deskScore(facts: ScoreFacts, now: Date): number {
  const { votes, reach, comments, age } = scoreParts(facts, now);
  return votes + reach + comments + age;
}
