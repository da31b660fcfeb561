import { sql } from "drizzle-orm";
import type { RecordedEvent } from "#app/domain/core/events.ts";
import type { Db } from "#db/types.ts";
import { creditedWord } from "./credit-idea.ts";
import { recognised } from "./entries-for.ts";
import type { Claim, Target } from "./ledger-rows.ts";
import type { LedgerState } from "./ledger-state.ts";
import { loadFacts, refreshFacts } from "./load-facts.server.ts";
import { VOTE_KINDS } from "./point-rules.ts";
import type { FactRef, Pair, TargetRef } from "./recognised.ts";
import { talkPairs } from "./talk-pairs.ts";
import { Turn } from "./turn.ts";
import { unnest } from "./unnest.server.ts";

const isTarget = (ref: FactRef): ref is TargetRef => ref.kind !== "revision" && ref.kind !== "move";
/** Worth asking the tables for; no when it is known that they have none. */
const mayBe = ({ written }: LedgerState, one: string, other: string) => written?.mayHave(one, other) ?? true;

/**
 * Everything these events may concern, in a few statements however many they are. `freeze`: content that is met for the
 * first time is looked up; without it only what is known of it.
 */
export async function loadLedger(
  tx: Db,
  state: LedgerState,
  events: readonly RecordedEvent[],
  { freeze, beside }: { freeze: boolean; beside: Db },
): Promise<void> {
  const position = events[0]!.position;
  const about: (FactRef & { position: number })[] = [];
  const whole: TargetRef[] = [];
  for (const event of events) {
    const reading = recognised(event);
    for (const { kind, id, parentId } of reading?.about?.(event.payload as never) ?? [])
      about.push({ kind, id, parentId, position: event.position });
    for (const ref of reading?.whole?.(event.payload as never) ?? []) whole.push(ref);
  }
  await loadTargets(tx, state, about, { position, freeze, beside });
  if (freeze) await refreshFacts(tx, state, events);

  const seen = new Turn(state, { ...events[0]!, position });
  const heads = whole.map(({ kind, id }) => seen.target(kind, id));
  const names = heads.flatMap((head) => {
    const root = seen.root(head);
    return [head.id, root.id, ...(root.twinId ? [root.twinId] : [])];
  });
  const places = heads.some(({ kind }) => kind === "idea" || kind === "thread") ? names : [];
  const children = await loadChildren(tx, state, places);
  const refs = children.map(({ kind, id }) => ({ kind, id }));
  await loadTargets(tx, state, refs, { position, freeze, beside });
  const aboutThem = await loadClaimsAbout(tx, state, [...names, ...children.map(({ id }) => id)]);

  // What is written and taken away in the same batch raises nothing yet.
  const raising = [...heads, ...children.filter(({ raises }) => raises)];
  const pairs = [
    ...[...heads, ...children].flatMap((word) => partnersOf(seen, word)),
    ...raising.flatMap((word) => talkPairs(seen, word)),
  ];
  for (const event of events)
    for (const pair of recognised(event)?.pairs?.(new Turn(state, event), event.payload as never) ?? [])
      pairs.push(pair);
  const found = await loadPairs(tx, state, pairs);
  await loadVoteDays(tx, state, [...aboutThem, ...found], events);
}

/** Everybody with a part in the idea that these words became part of. */
function partnersOf(turn: Turn, { kind, credits }: Target): Pair[] {
  if (kind === "idea" || kind === "article" || !credits.idea) return [];
  const idea = turn.target("idea", credits.idea);
  return [idea.authorId, ...Object.values(idea.credits)].flatMap((id) =>
    id ? [[idea.id, id] as const] : [],
  );
}

/** Targets and facts of what is named, and of what belongs to it, until nothing new turns up. */
async function loadTargets(
  tx: Db,
  state: LedgerState,
  refs: readonly FactRef[],
  options: { position: number; freeze: boolean; beside: Db },
): Promise<void> {
  for (let next = refs; next.length > 0; ) {
    await loadFacts(options.beside, state, next, options);
    const fresh = next.filter((ref) => isTarget(ref) && state.expectTarget(ref.kind, ref.id));
    const stored = fresh.filter(({ kind, id }) => mayBe(state, kind, id));
    if (stored.length > 0) await readTargets(tx, state, stored as TargetRef[]);
    next = fresh.flatMap((ref) => kinOf(state, ref));
  }
}

/** Where it is, what else it is called, what it was merged into, and who has a part in it. */
function kinOf(state: LedgerState, { kind, id }: FactRef): FactRef[] {
  const fact = state.firstFact(kind, id);
  const kin: FactRef[] = [];
  if (fact?.sameKind && fact.sameId) kin.push({ kind: fact.sameKind, id: fact.sameId });
  if (fact?.parentId) kin.push({ kind: kind === "comment" ? "idea" : "thread", id: fact.parentId });
  const target = isTarget({ kind, id }) ? state.target(kind as TargetRef["kind"], id) : null;
  if (!target) return kin;
  if (target.parentKind && target.parentId) kin.push({ kind: target.parentKind, id: target.parentId });
  if (target.sameKind && target.sameId) kin.push({ kind: target.sameKind, id: target.sameId });
  if (target.twinKind && target.twinId) kin.push({ kind: target.twinKind, id: target.twinId });
  if (target.mergedIntoId) kin.push({ kind: "idea", id: target.mergedIntoId });
  if (target.kind === "idea") kin.push(...Object.keys(target.credits).map(creditedWord));
  else if (target.credits.idea) kin.push({ kind: "idea", id: target.credits.idea });
  return kin;
}

const TARGET = sql`t.kind, t.id, t.author_id as "authorId", t.parent_kind as "parentKind", t.parent_id as "parentId",
  t.same_kind as "sameKind", t.same_id as "sameId", t.twin_kind as "twinKind", t.twin_id as "twinId",
  t.merged_into_id as "mergedIntoId", t.hidden, t.deleted, t.emptied, t.raises, t.mark, t.mark_before as "markBefore",
  t.mark_by_id as "markById", t.credits`;

async function readTargets(tx: Db, state: LedgerState, refs: readonly TargetRef[]): Promise<void> {
  const rows = await tx.execute(sql`
    select ${TARGET} from ${unnest(
      ["word", refs.map(({ kind }) => kind)],
      ["uuid", refs.map(({ id }) => id)],
    )} w (kind, id) join point_targets t on t.kind = w.kind and t.id = w.id`);
  for (const row of rows as unknown as Target[]) state.addTarget(row);
}

async function loadChildren(tx: Db, state: LedgerState, ids: readonly string[]): Promise<Target[]> {
  const fresh = ids.filter((id) => state.expectChildren(id));
  if (fresh.length > 0) await readChildren(tx, state, fresh);
  return ids.flatMap((id) => state.childrenOf(id));
}

async function readChildren(tx: Db, state: LedgerState, ids: readonly string[]): Promise<void> {
  const rows = await tx.execute(sql`
    select ${TARGET} from ${unnest(["uuid", ids])} w (id) join point_targets t on t.parent_id = w.id`);
  for (const row of rows as unknown as Target[]) state.addTarget(row);
}

const CLAIM = sql`c.subject_kind as "subjectKind", c.subject_id as "subjectId", c.by_id as "byId", c.kind,
  c.member_id as "memberId", c.giver_id as "giverId", c.given, array_to_json(c.barred_by) as "barredBy",
  c.category_id as "categoryId", c.language, c.earned_on as "earnedOn", c.first_position as "firstPosition",
  c.first_nth as "firstNth", c.position, c.nth, c.points`;

const number = (value: number | null) => (value === null ? null : Number(value));

function addClaims(state: LedgerState, rows: unknown): Claim[] {
  return (rows as Claim[]).map((row) => {
    row.firstPosition = number(row.firstPosition);
    row.position = number(row.position);
    return state.addClaim(row);
  });
}

async function loadClaimsAbout(
  tx: Db,
  state: LedgerState,
  ids: readonly string[],
): Promise<readonly Claim[]> {
  const fresh = ids.filter((id) => state.expectAbout(id));
  if (fresh.length === 0) return [];
  const rows = await tx.execute(sql`
    select ${CLAIM} from ${unnest(["uuid", fresh])} w (id) join point_claims c on c.subject_id = w.id`);
  return addClaims(state, rows);
}

async function loadPairs(tx: Db, state: LedgerState, pairs: readonly Pair[]): Promise<readonly Claim[]> {
  const wanted = pairs.filter(([subject, by]) => state.expectPair(subject, by) && mayBe(state, subject, by));
  if (wanted.length === 0) return [];
  const rows = await tx.execute(sql`
    select ${CLAIM} from ${unnest(
      ["uuid", wanted.map(([subject]) => subject)],
      ["uuid", wanted.map(([, by]) => by)],
    )} w (subject_id, by_id) join point_claims c on c.subject_id = w.subject_id and c.by_id = w.by_id`);
  return addClaims(state, rows);
}

/** The days for which a vote may come or go: those of votes found, and of those being cast. */
async function loadVoteDays(
  tx: Db,
  state: LedgerState,
  found: readonly Claim[],
  events: readonly RecordedEvent[],
): Promise<void> {
  const wanted: { memberId: string; day: string }[] = [];
  const add = (memberId: string, day: string) => {
    if (state.expectDay(memberId, day) && mayBe(state, memberId, day)) wanted.push({ memberId, day });
  };
  for (const { kind, memberId, earnedOn } of found)
    if (earnedOn && VOTE_KINDS.includes(kind)) add(memberId, earnedOn);
  for (const event of events) {
    const voted = votedOn(event);
    if (!voted) continue;
    const turn = new Turn(state, event);
    const { authorId } = turn.target(voted.kind, voted.id);
    if (authorId) add(authorId, turn.day);
  }
  if (wanted.length === 0) return;
  const rows = await tx.execute(sql`
    select ${CLAIM} from ${unnest(
      ["uuid", wanted.map(({ memberId }) => memberId)],
      ["date", wanted.map(({ day }) => day)],
    )} w (member_id, day) join point_claims c on c.member_id = w.member_id and c.earned_on = w.day
    where c.position is not null and c.kind in ('idea_vote', 'comment_vote', 'helpful_vote')`);
  addClaims(state, rows);
}

function votedOn({ name, payload }: RecordedEvent): TargetRef | null {
  if (name === "idea.voted") return { kind: "idea", id: payload.ideaId };
  if (name === "comment.voted") return { kind: "comment", id: payload.commentId };
  return name === "post.voted" ? { kind: "post", id: payload.postId } : null;
}
