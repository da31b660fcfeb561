import type { Claim } from "./ledger-rows.ts";
import type { PointRules } from "./point-rules.ts";

const slotOf = ({ kind, byId }: Claim) => `${kind} ${byId}`;
const inOrder = (a: Claim, b: Claim) => a.firstPosition! - b.firstPosition! || a.firstNth! - b.firstNth!;

/**
 * The votes that count for one member's day, in the order they were first given: each giver is worth points once a kind,
 * until the day's cap is reached. When some are taken back, what is left is worth what it would be if they had never been.
 */
export class VoteDay {
  readonly #rules: PointRules;
  readonly #claims = new Set<Claim>();
  readonly #givers = new Map<string, number>();
  #total = 0;
  /** Votes that are not worth what their rule says, for the cap or for another vote of the same giver. */
  #odd = 0;
  #last: Claim | null = null;
  /** False when one that is worth too little may move up. */
  #settled = true;

  constructor(rules: PointRules) {
    this.#rules = rules;
  }

  add(claim: Claim): void {
    this.#claims.add(claim);
    this.#givers.set(slotOf(claim), (this.#givers.get(slotOf(claim)) ?? 0) + 1);
    this.#count(claim, 1);
    if (!this.#last || inOrder(this.#last, claim) < 0) this.#last = claim;
  }

  remove(claim: Claim): void {
    this.#claims.delete(claim);
    this.#givers.set(slotOf(claim), this.#givers.get(slotOf(claim))! - 1);
    this.#count(claim, -1);
    if (this.#odd > 0) this.#settled = false;
  }

  /** What `shares` said is done. */
  settle(): void {
    this.#settled = true;
  }

  /** What the votes of the day are worth once `joining` are among them: those, and any whose worth changes. */
  shares(joining: readonly Claim[]): Map<Claim, number> {
    const fresh = [...joining].sort(inOrder);
    const shares = new Map<Claim, number>();
    if (this.#settled && (!this.#last || fresh.every((claim) => inOrder(this.#last!, claim) < 0))) {
      this.#deal(fresh, { room: this.#rules.dailyCap - this.#total, taken: new Set(), shares });
      return shares;
    }
    const all = [...this.#claims, ...fresh].sort(inOrder);
    this.#deal(all, { room: this.#rules.dailyCap, taken: null, shares });
    for (const [claim, share] of shares)
      if (this.#claims.has(claim) && claim.points === share) shares.delete(claim);
    return shares;
  }

  /** `taken` null: the votes are all there are. */
  #deal(
    claims: readonly Claim[],
    { room, taken, shares }: { room: number; taken: Set<string> | null; shares: Map<Claim, number> },
  ): void {
    const slots = taken ?? new Set<string>();
    let left = room;
    for (const claim of claims) {
      const slot = slotOf(claim);
      const again = slots.has(slot) || (taken !== null && (this.#givers.get(slot) ?? 0) > 0);
      const share = again ? 0 : Math.max(0, Math.min(left, this.#worth(claim)));
      slots.add(slot);
      left -= share;
      shares.set(claim, share);
    }
  }

  #worth(claim: Claim): number {
    return this.#rules.points[claim.kind] ?? 0;
  }

  #count(claim: Claim, sign: 1 | -1): void {
    this.#total += sign * claim.points;
    if (claim.points !== this.#worth(claim)) this.#odd += sign;
  }
}
