import type { Role } from "#db/schema/accounts.ts";

/**
 * How far screening trusts somebody:
 *
 * 0 new: joined less than a day ago, or nothing of theirs is published yet.
 * 1 basic: a day here and one published text.
 * 2 member: a week here, five published texts, nothing decided against them lately.
 * 3 trusted: a moderator vouched for them, or fifty published texts in sixty days and a clean record.
 * 4 ambassador: in the circle.
 * 5 staff: never screened.
 *
 * One act against somebody in the last half year (hidden, removed, warned, limited) brings them down to 1 at most, a
 * second one to 0, whoever vouched for them; undone acts do not count.
 */
export const TRUST = { new: 0, basic: 1, member: 2, trusted: 3, ambassador: 4, staff: 5 } as const;
export type Trust = (typeof TRUST)[keyof typeof TRUST];

const DAY_MS = 86_400_000;

/** Days for which an act tells against a person; see stands-against.ts for which do. */
export const AGAINST_DAYS = 180;

/** More published texts than this make no difference, so nobody counts further. */
export const PUBLISHED_ENOUGH = 50;

export type TrustFacts = {
  role: Role;
  circle: boolean;
  vouchedFor: boolean;
  ageMs: number;
  /** Texts of theirs that everybody can read, up to `PUBLISHED_ENOUGH`. */
  published: number;
  /** Acts against them that still count. */
  against: number;
};

export function trustFrom(facts: TrustFacts): Trust {
  if (facts.role !== "member") return TRUST.staff;
  const earned = earnedTrust(facts);
  if (facts.against === 0) return earned;
  return facts.against === 1 && earned > TRUST.new ? TRUST.basic : TRUST.new;
}

function earnedTrust({ circle, vouchedFor, ageMs, published, against }: TrustFacts): Trust {
  if (circle) return TRUST.ambassador;
  if (vouchedFor || (published >= PUBLISHED_ENOUGH && ageMs >= 60 * DAY_MS)) return TRUST.trusted;
  if (published >= 5 && ageMs >= 7 * DAY_MS && against === 0) return TRUST.member;
  return published >= 1 && ageMs >= DAY_MS ? TRUST.basic : TRUST.new;
}
