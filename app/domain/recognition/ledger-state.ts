import type { Claim, Fact, FactKind, Target, TargetKind } from "./ledger-rows.ts";
import { type PointRules, VOTE_KINDS } from "./point-rules.ts";
import { VoteDay } from "./vote-day.ts";

/** An event needs to know of something that was not read from the tables before it; see advanceLedger. */
export class NotKnown extends Error {}

type Identity = Pick<Claim, "subjectId" | "byId" | "kind" | "memberId">;

export const claimKey = ({ subjectId, byId, kind, memberId }: Identity): string =>
  `${subjectId} ${byId} ${kind} ${memberId}`;

const dayKey = (memberId: string, day: string) => `${memberId} ${day}`;

/**
 * What is known while events are read: as much of the tables as those events may touch, and what they have changed. Rows
 * that are here already are newer than those of the tables.
 */
export class LedgerState {
  readonly rules: PointRules;
  readonly targets = new Map<string, Target>();
  readonly claims = new Map<string, Claim>();
  readonly changedTargets = new Set<Target>();
  readonly changedClaims = new Set<Claim>();
  /** What was looked for in the tables: what is not here and was, is nowhere. */
  readonly known = new Set<string>();
  readonly #facts = new Map<string, Fact[]>();
  readonly #bySubject = new Map<string, Claim[]>();
  readonly #byParent = new Map<string, Target[]>();
  readonly #days = new Map<string, VoteDay>();

  constructor(rules: PointRules) {
    this.rules = rules;
  }

  /** Throws unless one of these was looked for. */
  assertKnown(...any: string[]): void {
    if (!any.some((one) => this.known.has(one))) throw new NotKnown(`${any.join(" or ")} is not known`);
  }

  addFact(fact: Fact): void {
    const key = `${fact.kind} ${fact.id}`;
    const known = this.#facts.get(key) ?? [];
    if (known.some(({ position }) => position === fact.position)) return;
    this.#facts.set(
      key,
      [...known, fact].sort((a, b) => a.position - b.position),
    );
  }

  /** What was true at first. */
  firstFact(kind: FactKind, id: string): Fact | null {
    return this.#facts.get(`${kind} ${id}`)?.[0] ?? null;
  }

  /** What was true when the event at that place was read. */
  fact(kind: FactKind, id: string, position: number): Fact | null {
    this.assertKnown(`fact ${kind} ${id}`);
    const known = this.#facts.get(`${kind} ${id}`);
    return known?.findLast((fact) => fact.position <= position) ?? known?.[0] ?? null;
  }

  addTarget(target: Target): Target {
    const key = `${target.kind} ${target.id}`;
    const known = this.targets.get(key);
    if (known) return known;
    this.targets.set(key, target);
    if (target.parentId) push(this.#byParent, target.parentId, target);
    return target;
  }

  target(kind: TargetKind, id: string): Target | undefined {
    const key = `${kind} ${id}`;
    const found = this.targets.get(key);
    if (!found) this.assertKnown(`target ${key}`);
    return found;
  }

  childrenOf(id: string): readonly Target[] {
    this.assertKnown(`under ${id}`);
    return this.#byParent.get(id) ?? [];
  }

  addClaim(claim: Claim): Claim {
    const key = claimKey(claim);
    const known = this.claims.get(key);
    if (known) return known;
    this.claims.set(key, claim);
    push(this.#bySubject, claim.subjectId, claim);
    if (claim.position !== null && VOTE_KINDS.includes(claim.kind))
      this.#day(claim.memberId, claim.earnedOn!).add(claim);
    return claim;
  }

  claim(identity: Identity): Claim | undefined {
    const found = this.claims.get(claimKey(identity));
    const { subjectId, byId } = identity;
    if (!found) this.assertKnown(`pair ${subjectId} ${byId}`, `about ${subjectId}`);
    return found;
  }

  claimsAbout(subjectId: string): readonly Claim[] {
    this.assertKnown(`about ${subjectId}`);
    return this.#bySubject.get(subjectId) ?? [];
  }

  /** The votes that count for a member's day. */
  voteDay(memberId: string, day: string): VoteDay {
    this.assertKnown(`day ${dayKey(memberId, day)}`);
    return this.#day(memberId, day);
  }

  #day(memberId: string, day: string): VoteDay {
    const key = dayKey(memberId, day);
    const known = this.#days.get(key) ?? new VoteDay(this.rules);
    this.#days.set(key, known);
    return known;
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
