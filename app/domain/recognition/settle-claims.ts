import type { Claim, PointEntry } from "./ledger-rows.ts";
import { VOTE_KINDS } from "./point-rules.ts";
import type { Turn } from "./turn.ts";

/** Is there anything to be earned for: it was done, nobody doubts it, and everybody can see it. */
function counts(turn: Turn, claim: Claim): boolean {
  if (claim.given === 0 || claim.barredBy.length > 0) return false;
  if (claim.subjectKind === "member" || claim.subjectKind === "flag") return true;
  const target = turn.target(claim.subjectKind, claim.subjectId);
  if (claim.kind === "discussion_raised" && turn.root(target).emptied) return false;
  return turn.isSeen(target);
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byKey = (a: Claim, b: Claim) =>
  order(a.subjectId, b.subjectId) ||
  order(a.byId, b.byId) ||
  order(a.kind, b.kind) ||
  order(a.memberId, b.memberId);

/**
 * The entries that bring the ledger in line with what the event changed: earned, taken back, and where a day's cap has
 * room again, votes counted anew. In an order that depends on nothing but the claims.
 */
export function settleClaims(turn: Turn): PointEntry[] {
  const entries: PointEntry[] = [];
  const earning: Claim[] = [];
  const days = new Map<string, { memberId: string; day: string; joining: Claim[] }>();
  const dayOf = ({ memberId, earnedOn }: Claim) => {
    const key = `${memberId} ${earnedOn}`;
    const known = days.get(key) ?? { memberId, day: earnedOn!, joining: [] };
    days.set(key, known);
    return known;
  };

  const write = (claim: Claim, sign: 1 | -1, points: number) => {
    const { position } = turn.event;
    const nth = entries.length;
    entries.push({
      position,
      nth,
      kind: claim.kind,
      memberId: claim.memberId,
      giverId: claim.giverId,
      targetKind: claim.subjectKind,
      targetId: claim.subjectId,
      categoryId: claim.categoryId,
      language: claim.language,
      sign,
      points: sign === 1 ? points : points === 0 ? 0 : -points,
      occurredAt: turn.event.occurredAt,
      earnedOn: claim.earnedOn!,
      reversesPosition: sign === 1 ? null : claim.position,
      reversesNth: sign === 1 ? null : claim.nth,
    });
    turn.state.changedClaims.add(claim);
    return nth;
  };
  const vote = (claim: Claim) => turn.state.voteDay(claim.memberId, claim.earnedOn!);
  const isVote = (claim: Claim) => VOTE_KINDS.includes(claim.kind);
  const takeBack = (claim: Claim) => {
    write(claim, -1, claim.points);
    if (isVote(claim)) vote(claim).remove(claim);
    claim.position = null;
    claim.nth = null;
    claim.points = 0;
  };
  const earn = (claim: Claim, points: number) => {
    claim.nth = write(claim, 1, points);
    claim.position = turn.event.position;
    claim.points = points;
    if (isVote(claim)) vote(claim).add(claim);
  };

  for (const claim of [...turn.touched].sort(byKey)) {
    const wanted = counts(turn, claim);
    if (wanted === (claim.position !== null)) continue;
    if (isVote(claim)) dayOf(claim);
    if (wanted) earning.push(claim);
    else takeBack(claim);
  }
  for (const claim of earning) {
    if (isVote(claim)) dayOf(claim).joining.push(claim);
    else earn(claim, turn.state.rules.points[claim.kind] ?? 0);
  }
  for (const { memberId, day, joining } of days.values()) {
    const votes = turn.state.voteDay(memberId, day);
    const shares = [...votes.shares(joining)].sort(([a], [b]) => byKey(a, b));
    for (const [claim, points] of shares) {
      if (claim.position !== null) takeBack(claim);
      earn(claim, points);
    }
    votes.settle();
  }
  return entries;
}
