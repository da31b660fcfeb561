import type { PointKind } from "#db/schema/recognition.ts";
import type { Target } from "./ledger-rows.ts";
import type { FactRef, Pair, RecognisedEvents, TargetRef } from "./recognised.ts";
import type { ClaimOf, Turn } from "./turn.ts";

const VOTE_ON: Partial<Record<Target["kind"], PointKind>> = {
  idea: "idea_vote",
  comment: "comment_vote",
  remark: "comment_vote",
  post: "helpful_vote",
};

type Vote = TargetRef & { voterId: string };

/** A vote on somebody else's content; null for one's own, which nobody earns anything with. */
function voteOf(turn: Turn, { kind, id, voterId }: Vote): { of: ClaimOf; target: Target } | null {
  const target = turn.target(kind, id);
  const { authorId } = target;
  if (!authorId || authorId === voterId) return null;
  const subject = { subjectKind: target.kind, subjectId: target.id };
  return { target, of: { kind: VOTE_ON[target.kind]!, subject, memberId: authorId, byId: voterId } };
}

/** Only what speaks for it earns anything; what speaks against it takes nothing from anybody. */
function vote(turn: Turn, cast: Vote, speaksFor: boolean): void {
  const found = voteOf(turn, cast);
  if (!found) return;
  turn.give(found.of, speaksFor ? 1 : 0, { place: turn.place(cast.kind, cast.id), giverId: cast.voterId });
}

const pairOf = (turn: Turn, { kind, id, voterId }: Vote): Pair[] => [[turn.target(kind, id).id, voterId]];

type Held = { kind: "idea" | "comment" | "post"; targetId: string; memberId: string };
const heldVote = ({ kind, targetId, memberId }: Held): Vote => ({ kind, id: targetId, voterId: memberId });
const heldAbout = ({ votes }: { votes: readonly Held[] }): FactRef[] =>
  votes.map(({ kind, targetId }) => ({ kind, id: targetId }));

/** An idea and all it was merged into: the same vote on any of them is the same vote. */
function lineOf(turn: Turn, idea: Target): Target[] {
  const line = [idea];
  for (let at = idea; at.mergedIntoId; ) {
    at = turn.target("idea", at.mergedIntoId);
    if (line.includes(at)) break;
    line.push(at);
  }
  return line;
}

const linePairs = (turn: Turn, vote: Vote): Pair[] =>
  lineOf(turn, turn.target(vote.kind, vote.id)).map(({ id }) => [id, vote.voterId]);

/** A vote waits from now on, or not any more; also on what its idea was merged into. */
function hold(turn: Turn, cast: Vote, sources: readonly string[], held: boolean): void {
  for (const { kind, id } of lineOf(turn, turn.target(cast.kind, cast.id))) {
    const found = voteOf(turn, { kind, id, voterId: cast.voterId });
    if (!found) continue;
    const claim = turn.claim(found.of);
    const others = claim.barredBy.filter((one) => !sources.includes(one));
    claim.barredBy = held ? [...others, ...sources].sort() : others;
    turn.touch(claim);
  }
}

const heldOn = (turn: Turn, ideaId: string) =>
  turn.state
    .claimsAbout(ideaId)
    .filter(({ kind, barredBy }) => kind === "idea_vote" && barredBy.length > 0)
    .map(({ byId, barredBy }) => ({ byId, barredBy }));

/** Votes held on a duplicate are held on what it went into, and no longer when it is taken out. */
function join(turn: Turn, childId: string, parentId: string, merged: boolean): void {
  const child = turn.change(turn.target("idea", childId));
  for (const { byId, barredBy } of heldOn(turn, childId))
    hold(turn, { kind: "idea", id: parentId, voterId: byId }, barredBy, merged);
  child.mergedIntoId = merged ? parentId : null;
}

/** Who holds votes on the duplicate is only known once its claims are: the loader asks a second time. */
const joinPairs = (turn: Turn, childId: string, parentId: string): Pair[] =>
  heldOn(turn, childId).flatMap(({ byId }) => linePairs(turn, { kind: "idea", id: parentId, voterId: byId }));

/** What others give with a click, and what becomes of it when it looks like a deal. */
export const RECOGNISED_VOTES: RecognisedEvents = {
  "idea.voted": {
    about: ({ ideaId }) => [{ kind: "idea", id: ideaId }],
    pairs: (turn, { ideaId, memberId }) => pairOf(turn, { kind: "idea", id: ideaId, voterId: memberId }),
    apply: (turn, { ideaId, memberId, value }) =>
      vote(turn, { kind: "idea", id: ideaId, voterId: memberId }, value === 1),
  },
  "comment.voted": {
    about: ({ commentId }) => [{ kind: "comment", id: commentId }],
    pairs: (turn, { commentId, memberId }) =>
      pairOf(turn, { kind: "comment", id: commentId, voterId: memberId }),
    apply: (turn, { commentId, memberId, value }) =>
      vote(turn, { kind: "comment", id: commentId, voterId: memberId }, value === 1),
  },
  "post.voted": {
    about: ({ postId }) => [{ kind: "post", id: postId }],
    pairs: (turn, { postId, memberId }) => pairOf(turn, { kind: "post", id: postId, voterId: memberId }),
    apply: (turn, { postId, memberId, helpful }) =>
      vote(turn, { kind: "post", id: postId, voterId: memberId }, helpful),
  },
  "votes.quarantined": {
    about: heldAbout,
    pairs: (turn, { votes }) => votes.flatMap((one) => linePairs(turn, heldVote(one))),
    apply: (turn, { votes }) => {
      for (const one of votes) hold(turn, heldVote(one), [one.targetId], true);
    },
  },
  "votes.released": {
    about: heldAbout,
    pairs: (turn, { votes }) => votes.flatMap((one) => linePairs(turn, heldVote(one))),
    apply: (turn, { votes }) => {
      for (const one of votes) hold(turn, heldVote(one), [one.targetId], false);
    },
  },
  "idea.merged": {
    about: ({ ideaId, intoId }) => [ideaId, intoId].map((id) => ({ kind: "idea", id })),
    whole: ({ ideaId }) => [{ kind: "idea", id: ideaId }],
    pairs: (turn, { ideaId, intoId }) => joinPairs(turn, ideaId, intoId),
    apply: (turn, { ideaId, intoId }) => join(turn, ideaId, intoId, true),
  },
  "idea.unmerged": {
    about: ({ ideaId, fromId }) => [ideaId, fromId].map((id) => ({ kind: "idea", id })),
    whole: ({ ideaId }) => [{ kind: "idea", id: ideaId }],
    pairs: (turn, { ideaId, fromId }) => joinPairs(turn, ideaId, fromId),
    apply: (turn, { ideaId, fromId }) => join(turn, ideaId, fromId, false),
  },
};
