/**
 * Popular is a sum of votes that lose half their weight every `halfLifeDays`, as in Salesforce Ideas. Because the order
 * of such sums does not depend on "now", each idea stores one number that never has to be touched as time passes:
 * `sum(value * 2^((castAt - epoch) / halfLife))`. What a person is shown is that number brought back to today. Numbers of
 * different half-lives compare only after that: see `fadingOf` in select-ideas.
 */
const EPOCH = Date.UTC(2026, 0, 1);
const DAY_MS = 86_400_000;

/** What one vote cast at `castAt` adds to the stored number. A double holds about 1,000 half-lives after the epoch. */
export function storedWeight(castAt: Date, halfLifeDays: number): number {
  return 2 ** Math.max(-1000, (castAt.getTime() - EPOCH) / (halfLifeDays * DAY_MS));
}

/** What a stored number is worth today, in votes, to one decimal: "worth 34.2 of 112 votes". */
export function decayedVotes(stored: number, halfLifeDays: number, now: Date): number {
  return Math.round((stored / storedWeight(now, halfLifeDays)) * 10) / 10;
}

/** The same weight in SQL, for statements that recompute many. `castAt` and `halfLifeDays` are column expressions. */
export const storedWeightSql = (castAt: string, halfLifeDays: string) =>
  `power(2::float8, greatest(-1000, extract(epoch from ${castAt} - timestamptz '2026-01-01Z') / (${halfLifeDays} * 86400)))`;
