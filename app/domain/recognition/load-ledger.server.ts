import { sql } from "drizzle-orm";
import type { RecordedEvent } from "#app/domain/core/events.ts";
import type { Db } from "#db/types.ts";
import { creditedWord } from "./credit-idea.ts";
import { recognised } from "./entries-for.ts";
import type { Claim, Target, TargetKind } from "./ledger-rows.ts";
import { LedgerState } from "./ledger-state.ts";
import { loadFacts, refreshFacts } from "./load-facts.server.ts";
import { type PointRules, VOTE_KINDS } from "./point-rules.ts";
import type { FactRef, Pair, TargetRef } from "./recognised.ts";
import { talkPairs } from "./talk-pairs.ts";
import { Turn } from "./turn.ts";
import { unnest } from "./unnest.server.ts";

const isTarget = (ref: FactRef): ref is TargetRef => ref.kind !== "revision" && ref.kind !== "move";
const CONTAINERS = new Set<TargetKind>(["idea", "thread"]);

/**
 * Everything these events may concern, in a few statements however many they are. `freeze`: content that is met for the
 * first time is looked up; without it only what is known of it.
 */
export async function loadLedger(
  tx: Db,
  rules: PointRules,
  events: readonly RecordedEvent[],
  { freeze }: { freeze: boolean },
): Promise<LedgerState> {
  const state = new LedgerState(rules);
  const position = events[0]!.position;
  const each = <T>(find: (event: RecordedEvent) => readonly T[] | undefined) =>
    events.flatMap((event) => find(event) ?? []);
  const about = each((event) =>
    recognised(event)
      ?.about?.(event.payload as never)
      .map((ref) => ({ ...ref, position: event.position })),
  );
  const whole = each((event) => recognised(event)?.whole?.(event.payload as never));
  await loadTargets(tx, state, about, { position, freeze });
  if (freeze) await refreshFacts(tx, state, events);

  const seen = new Turn(state, { ...events[0]!, position });
  const heads = whole.map(({ kind, id }) => seen.target(kind, id));
  const families = heads.flatMap((head) => {
    const root = seen.root(head);
    return [head.id, root.id, ...(root.twinId ? [root.twinId] : [])];
  });
  const children = await loadChildren(
    tx,
    state,
    heads.some(({ kind }) => CONTAINERS.has(kind)) ? families : [],
  );
  const childRefs = children.map(({ kind, id }) => ({ kind, id }));
  await loadTargets(tx, state, childRefs, { position, freeze });
  await loadClaimsAbout(tx, state, [...families, ...children.map(({ id }) => id)]);

  // What is written and taken away in the same batch raises nothing yet.
  const raising = [...heads, ...children.filter(({ raises }) => raises)];
  const partners = [...state.targets.values()].flatMap(({ kind, id, authorId, credits }) =>
    kind === "idea"
      ? [authorId, ...Object.values(credits)].flatMap((one) => (one ? [[id, one] as const] : []))
      : [],
  );
  await loadPairs(tx, state, [
    ...(children.length > 0 || whole.length > 0 ? partners : []),
    ...raising.flatMap((word) => talkPairs(seen, word)),
    ...each((event) => recognised(event)?.pairs?.(new Turn(state, event), event.payload as never)),
  ]);
  await loadVoteDays(tx, state, events);
  return state;
}

/** Targets and facts of what is named, and of what belongs to it, until nothing new turns up. */
async function loadTargets(
  tx: Db,
  state: LedgerState,
  refs: readonly FactRef[],
  options: { position: number; freeze: boolean },
): Promise<void> {
  for (let next = refs; next.length > 0; ) {
    await loadFacts(tx, state, next, options);
    const fresh = new Map<string, TargetRef>();
    for (const ref of next) {
      const key = `target ${ref.kind} ${ref.id}`;
      if (isTarget(ref) && !state.known.has(key)) fresh.set(key, ref);
      state.known.add(key);
    }
    if (fresh.size > 0) await readTargets(tx, state, [...fresh.values()]);
    next = [...next.flatMap((ref) => kinOf(state, ref))].filter(
      ({ kind, id }) => !state.known.has(`target ${kind} ${id}`),
    );
  }
}

/** Where it is, what else it is called, what it was merged into, and who has a part in it. */
function kinOf(state: LedgerState, { kind, id }: FactRef): FactRef[] {
  const fact = state.firstFact(kind, id);
  const kin: FactRef[] = [];
  if (fact?.sameKind && fact.sameId) kin.push({ kind: fact.sameKind, id: fact.sameId });
  if (fact?.parentId) kin.push({ kind: kind === "comment" ? "idea" : "thread", id: fact.parentId });
  const target = isTarget({ kind, id }) ? state.targets.get(`${kind} ${id}`) : undefined;
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
      ["text", refs.map(({ kind }) => kind)],
      ["uuid", refs.map(({ id }) => id)],
    )} w (kind, id) join point_targets t on t.kind = w.kind and t.id = w.id`);
  for (const row of rows as unknown as Target[]) state.addTarget(row);
}

async function loadChildren(tx: Db, state: LedgerState, ids: readonly string[]): Promise<Target[]> {
  for (const id of ids) state.known.add(`under ${id}`);
  if (ids.length === 0) return [];
  const rows = await tx.execute(sql`
    select ${TARGET} from (select distinct * from ${unnest(["uuid", ids])} w (id)) w
    join point_targets t on t.parent_id = w.id`);
  return (rows as unknown as Target[]).map((row) => state.addTarget(row));
}

const CLAIM = sql`c.subject_kind as "subjectKind", c.subject_id as "subjectId", c.by_id as "byId", c.kind,
  c.member_id as "memberId", c.giver_id as "giverId", c.given, array_to_json(c.barred_by) as "barredBy",
  c.category_id as "categoryId", c.language, c.earned_on as "earnedOn", c.first_position as "firstPosition",
  c.first_nth as "firstNth", c.position, c.nth, c.points`;

function addClaims(state: LedgerState, rows: unknown): Claim[] {
  const number = (value: number | null) => (value === null ? null : Number(value));
  return (rows as Claim[]).map((row) =>
    state.addClaim({
      ...row,
      firstPosition: number(row.firstPosition),
      position: number(row.position),
    }),
  );
}

async function loadClaimsAbout(tx: Db, state: LedgerState, ids: readonly string[]): Promise<void> {
  for (const id of ids) state.known.add(`about ${id}`);
  if (ids.length === 0) return;
  const rows = await tx.execute(sql`
    select ${CLAIM} from (select distinct * from ${unnest(["uuid", ids])} w (id)) w
    join point_claims c on c.subject_id = w.id`);
  addClaims(state, rows);
}

async function loadPairs(tx: Db, state: LedgerState, pairs: readonly Pair[]): Promise<void> {
  const fresh = new Map<string, Pair>();
  for (const pair of pairs) {
    const key = `pair ${pair[0]} ${pair[1]}`;
    if (state.known.has(key) || state.known.has(`about ${pair[0]}`)) continue;
    state.known.add(key);
    fresh.set(key, pair);
  }
  if (fresh.size === 0) return;
  const wanted = [...fresh.values()];
  const rows = await tx.execute(sql`
    select ${CLAIM} from ${unnest(
      ["uuid", wanted.map(([subject]) => subject)],
      ["uuid", wanted.map(([, by]) => by)],
    )} w (subject_id, by_id) join point_claims c on c.subject_id = w.subject_id and c.by_id = w.by_id`);
  addClaims(state, rows);
}

/** The days for which a vote may come or go. */
async function loadVoteDays(tx: Db, state: LedgerState, events: readonly RecordedEvent[]): Promise<void> {
  const days = new Map<string, { memberId: string; day: string }>();
  const add = (memberId: string, day: string) => days.set(`day ${memberId} ${day}`, { memberId, day });
  for (const claim of state.claims.values())
    if (claim.earnedOn && VOTE_KINDS.includes(claim.kind)) add(claim.memberId, claim.earnedOn);
  for (const event of events) {
    const { name, payload } = event;
    if (name !== "idea.voted" && name !== "comment.voted" && name !== "post.voted") continue;
    const turn = new Turn(state, event);
    const { authorId } =
      "ideaId" in payload
        ? turn.target("idea", payload.ideaId)
        : "postId" in payload
          ? turn.target("post", payload.postId)
          : turn.target("comment", payload.commentId);
    if (authorId) add(authorId, turn.day);
  }
  if (days.size === 0) return;
  for (const key of days.keys()) state.known.add(key);
  const wanted = [...days.values()];
  const rows = await tx.execute(sql`
    select ${CLAIM} from ${unnest(
      ["uuid", wanted.map(({ memberId }) => memberId)],
      ["date", wanted.map(({ day }) => day)],
    )} w (member_id, day) join point_claims c on c.member_id = w.member_id and c.earned_on = w.day
    where c.position is not null and c.kind in ('idea_vote', 'comment_vote', 'helpful_vote')`);
  addClaims(state, rows);
}
