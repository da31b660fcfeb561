import type { PointKind } from "#db/schema/recognition.ts";
import type { Claim, ContainerKind, Fact, FactKind, Target, TargetKind } from "./ledger-rows.ts";
import type { LedgerState } from "./ledger-state.ts";
import { utcDay } from "./utc-day.ts";

type Happened = { position: number; occurredAt: Date; actorId: string | null };
type Place = { categoryId: string | null; language: string | null };

export type ClaimOf = {
  kind: PointKind;
  subject: Pick<Claim, "subjectKind" | "subjectId">;
  memberId: string;
  /** Whose act it is, when each person's counts apart. */
  byId?: string;
};

const NOWHERE: Place = { categoryId: null, language: null };
const CONTAINER_OF: Partial<Record<TargetKind, ContainerKind>> = {
  comment: "idea",
  post: "thread",
  remark: "thread",
};

/** One event being read: what it finds, what it changes, and whose claims have to be looked at again after it. */
export class Turn {
  readonly state: LedgerState;
  readonly event: Happened;
  /** Of the event, in UTC. */
  readonly day: string;
  #touched: Set<Claim> | null = null;
  #given = 0;

  constructor(state: LedgerState, event: Happened) {
    this.state = state;
    this.event = event;
    this.day = utcDay(event.occurredAt);
  }

  fact(kind: FactKind, id: string): Fact | null {
    return this.state.fact(kind, id, this.event.position);
  }

  /** Content by any of its names; words that were converted are one, an idea and the question it became are two. */
  target(kind: TargetKind, id: string): Target {
    const fact = this.fact(kind, id);
    if (fact?.sameKind && fact.sameId) return this.target(fact.sameKind, fact.sameId);
    return this.state.target(kind, id) ?? this.#newTarget(kind, id, fact);
  }

  #newTarget(kind: TargetKind, id: string, fact: Fact | null): Target {
    const parentKind = CONTAINER_OF[kind] ?? null;
    const parentId = parentKind && (fact?.parentId ?? null);
    const target: Target = {
      kind,
      id,
      authorId: fact?.authorId ?? null,
      parentKind: parentId ? parentKind : null,
      parentId,
      sameKind: null,
      sameId: null,
      twinKind: null,
      twinId: null,
      mergedIntoId: null,
      hidden: fact?.closed ?? false,
      deleted: false,
      emptied: false,
      raises: false,
      mark: "none",
      markBefore: "none",
      markById: null,
      credits: {},
    };
    if (parentId) this.target(parentKind!, parentId);
    // What has no row has nothing under it or about it either.
    this.state.expectAbout(id);
    this.state.expectChildren(id);
    return this.change(this.state.addTarget(target));
  }

  change(target: Target): Target {
    this.state.changedTargets.add(target);
    return target;
  }

  /** What decides whether it is seen: itself, or the question it was an idea of. */
  root(target: Target): Target {
    return target.sameKind && target.sameId ? this.target(target.sameKind, target.sameId) : target;
  }

  container(word: Target): Target | null {
    return word.parentKind && word.parentId ? this.root(this.target(word.parentKind, word.parentId)) : null;
  }

  isSeen(target: Target): boolean {
    const { hidden, deleted } = this.root(target);
    const container = this.container(target);
    return !hidden && !deleted && (container === null || this.isSeen(container));
  }

  /** Category and language, now: those of an idea or a thread, for words those of what they are under. */
  place(kind: TargetKind, id: string): Place {
    const fact = this.fact(kind, id);
    const container = CONTAINER_OF[kind];
    if (!container) return fact ?? NOWHERE;
    if (fact?.sameKind && fact.sameId) return this.place(fact.sameKind, fact.sameId);
    return fact?.parentId ? (this.fact(container, fact.parentId) ?? NOWHERE) : NOWHERE;
  }

  find({ kind, subject, memberId, byId = memberId }: ClaimOf): Claim | undefined {
    return this.state.claim({ subjectId: subject.subjectId, byId, kind, memberId });
  }

  /**
   * So many acts speak for it from now on. Where nobody has done anything yet and nobody does, there is nothing to write
   * down.
   */
  give(
    of: ClaimOf,
    given: number,
    { place, giverId = null }: { place: Place; giverId?: string | null },
  ): void {
    const claim = this.find(of) ?? (given > 0 ? this.claim(of) : undefined);
    if (!claim || claim.given === given) return;
    claim.given = given;
    if (given > 0) claim.giverId = giverId;
    if (given > 0 && claim.earnedOn === null) {
      claim.earnedOn = this.day;
      claim.firstPosition = this.event.position;
      claim.firstNth = this.#given++;
      claim.categoryId = place.categoryId;
      claim.language = place.language;
    }
    this.touch(claim);
  }

  /** As `give`, by so many more or fewer. */
  add(of: ClaimOf, by: number, how: { place: Place; giverId?: string | null }): void {
    this.give(of, Math.max(0, (this.find(of)?.given ?? 0) + by), how);
  }

  claim(of: ClaimOf): Claim {
    return (
      this.find(of) ??
      this.state.addClaim({
        subjectKind: of.subject.subjectKind,
        subjectId: of.subject.subjectId,
        byId: of.byId ?? of.memberId,
        kind: of.kind,
        memberId: of.memberId,
        giverId: null,
        given: 0,
        barredBy: [],
        categoryId: null,
        language: null,
        earnedOn: null,
        firstPosition: null,
        firstNth: null,
        position: null,
        nth: null,
        points: 0,
      })
    );
  }

  get touched(): Iterable<Claim> {
    return this.#touched ?? [];
  }

  touch(claim: Claim): void {
    this.state.changedClaims.add(claim);
    this.#touched ??= new Set();
    this.#touched.add(claim);
  }

  touchAbout(subjectId: string): void {
    for (const claim of this.state.claimsAbout(subjectId)) this.touch(claim);
  }
}
