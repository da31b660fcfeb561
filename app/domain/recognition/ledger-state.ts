import type { Claim, Fact, FactKind, Target, TargetKind } from "./ledger-rows.ts";
import { NotKnown } from "./not-known.ts";
import { type PointRules, VOTE_KINDS } from "./point-rules.ts";
import { VoteDay } from "./vote-day.ts";
import type { WrittenKeys } from "./written-keys.ts";

type Identity = Pick<Claim, "subjectId" | "byId" | "kind" | "memberId">;
type Day = { votes: VoteDay; whole: boolean };
/** `whole` false: some came by another way, such as the votes of a day, and there may be others in the tables. */
type PairClaims = { claims: Claim[]; whole: boolean };

/**
 * What is known while events are read: as much of the tables as those events may touch, and what they have changed. To
 * `expect` something is to say that it is being looked for in the tables, once: what was expected and is not here, is
 * nowhere; what was not, throws `NotKnown`. Rows that are here already are newer than those of the tables.
 */
export class LedgerState {
  readonly rules: PointRules;
  readonly changedTargets = new Set<Target>();
  readonly changedClaims = new Set<Claim>();
  readonly #facts = new Map<FactKind, Map<string, Fact[]>>();
  readonly #targets = new Map<TargetKind, Map<string, Target | null>>();
  readonly #families = new Map<string, Target[]>();
  readonly #wholeFamilies = new Set<string>();
  /** By what they are about and whose act they are. */
  readonly #claims = new Map<string, Map<string, PairClaims>>();
  readonly #wholeSubjects = new Set<string>();
  readonly #days = new Map<string, Map<string, Day>>();
  /** What may be in the tables, where they were empty at first; null where nobody knows. */
  readonly written: WrittenKeys | null;
  #size = 0;

  constructor(rules: PointRules, written: WrittenKeys | null = null) {
    this.rules = rules;
    this.written = written;
  }

  /** Claims in it: what most of its room goes to. */
  get size(): number {
    return this.#size;
  }

  expectFact(kind: FactKind, id: string): boolean {
    const facts = inner(this.#facts, kind);
    if (facts.has(id)) return false;
    facts.set(id, []);
    return true;
  }

  addFact(fact: Fact): void {
    const known = inner(this.#facts, fact.kind).get(fact.id) ?? [];
    if (known.some(({ position }) => position === fact.position)) return;
    known.push(fact);
    known.sort((a, b) => a.position - b.position);
    inner(this.#facts, fact.kind).set(fact.id, known);
  }

  /** What was true at first. */
  firstFact(kind: FactKind, id: string): Fact | null {
    return this.#facts.get(kind)?.get(id)?.[0] ?? null;
  }

  /** What was true when the event at that place was read. */
  fact(kind: FactKind, id: string, position: number): Fact | null {
    const known = this.#facts.get(kind)?.get(id);
    if (!known) throw new NotKnown(`${kind} ${id}`);
    return known.findLast((fact) => fact.position <= position) ?? known[0] ?? null;
  }

  expectTarget(kind: TargetKind, id: string): boolean {
    const targets = inner(this.#targets, kind);
    if (targets.has(id)) return false;
    targets.set(id, null);
    return true;
  }

  addTarget(target: Target): Target {
    const targets = inner(this.#targets, target.kind);
    const known = targets.get(target.id);
    if (known) return known;
    targets.set(target.id, target);
    if (target.parentId) {
      const family = this.#families.get(target.parentId);
      if (family) family.push(target);
      else this.#families.set(target.parentId, [target]);
    }
    return target;
  }

  target(kind: TargetKind, id: string): Target | null {
    const found = this.#targets.get(kind)?.get(id);
    if (found === undefined) throw new NotKnown(`${kind} ${id}`);
    return found;
  }

  expectChildren(id: string): boolean {
    return added(this.#wholeFamilies, id);
  }

  childrenOf(id: string): readonly Target[] {
    if (!this.#wholeFamilies.has(id)) throw new NotKnown(`under ${id}`);
    return this.#families.get(id) ?? [];
  }

  expectPair(subjectId: string, byId: string): boolean {
    if (this.#wholeSubjects.has(subjectId)) return false;
    const pair = this.#pair(subjectId, byId);
    if (pair.whole) return false;
    pair.whole = true;
    return true;
  }

  expectAbout(subjectId: string): boolean {
    return added(this.#wholeSubjects, subjectId);
  }

  addClaim(claim: Claim): Claim {
    const { claims } = this.#pair(claim.subjectId, claim.byId);
    const known = find(claims, claim);
    if (known) return known;
    claims.push(claim);
    this.#size += 1;
    if (claim.position !== null && VOTE_KINDS.includes(claim.kind))
      this.#day(claim.memberId, claim.earnedOn!).votes.add(claim);
    return claim;
  }

  claim(identity: Identity): Claim | undefined {
    const pair = this.#claims.get(identity.subjectId)?.get(identity.byId);
    const found = pair && find(pair.claims, identity);
    if (found) return found;
    if (pair?.whole || this.#wholeSubjects.has(identity.subjectId)) return undefined;
    throw new NotKnown(`${identity.subjectId} by ${identity.byId}`);
  }

  claimsAbout(subjectId: string): readonly Claim[] {
    if (!this.#wholeSubjects.has(subjectId)) throw new NotKnown(`about ${subjectId}`);
    return [...(this.#claims.get(subjectId)?.values() ?? [])].flatMap(({ claims }) => claims);
  }

  expectDay(memberId: string, day: string): boolean {
    const found = this.#day(memberId, day);
    if (found.whole) return false;
    found.whole = true;
    return true;
  }

  /** The votes that count for a member's day. */
  voteDay(memberId: string, day: string): VoteDay {
    const { votes, whole } = this.#day(memberId, day);
    if (!whole) throw new NotKnown(`${memberId} on ${day}`);
    return votes;
  }

  #pair(subjectId: string, byId: string): PairClaims {
    const about = inner(this.#claims, subjectId);
    const known = about.get(byId);
    if (known) return known;
    const fresh = { claims: [], whole: false };
    about.set(byId, fresh);
    return fresh;
  }

  #day(memberId: string, day: string): Day {
    const days = inner(this.#days, memberId);
    const known = days.get(day);
    if (known) return known;
    const fresh = { votes: new VoteDay(this.rules), whole: false };
    days.set(day, fresh);
    return fresh;
  }
}

function inner<A, B, C>(outer: Map<A, Map<B, C>>, key: A): Map<B, C> {
  const known = outer.get(key);
  if (known) return known;
  const fresh = new Map<B, C>();
  outer.set(key, fresh);
  return fresh;
}

function added<T>(set: Set<T>, value: T): boolean {
  if (set.has(value)) return false;
  set.add(value);
  return true;
}

const find = (pair: readonly Claim[], { kind, memberId }: Identity) =>
  pair.find((claim) => claim.kind === kind && claim.memberId === memberId);
