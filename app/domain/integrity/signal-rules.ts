import type { SignalKind } from "#db/schema/integrity.ts";
import type { VoteKey } from "./vote-key.ts";

/**
 * When votes look like a deal or like one person's. Everything here is pure; the numbers are the whole of the rules.
 *
 * What protects honest people is that a signal always looks from both sides: a keen reader gives everything to an author
 * who gets most from others; two helpers who thank each other are thanked by askers, too; a family has one network and
 * several devices.
 */
export const WINDOW_DAYS = 90;

/** A group of more of those who voted at all than this is no ring and no farm, it is the community. */
export const SHARE_OF_VOTERS = 1 / 3;

/**
 * A ring: people joined by votes in both directions, each of whom gives at least `insideEach` votes to the others and gets
 * as many, gives them at least `shareGiven` of all votes given, and gets from them at least `shareReceived` of all got.
 */
export const RING = { insideEach: 5, shareGiven: 0.5, shareReceived: 0.6 };

/**
 * A farm: at least `accounts` people who each gave one person at least `votesEach` votes and `shareGiven` of all they
 * gave, and from whom this person got at least `shareReceived` of everything.
 */
export const FARM = { accounts: 5, votesEach: 3, shareGiven: 0.8, shareReceived: 0.6 };

/**
 * A burst: at least `accounts` accounts of one network, opened within `minutes` of each other, that voted on the same
 * thing before they were `newForDays` old.
 */
export const BURST = { accounts: 5, minutes: 60, newForDays: 3 };

/** How many votes `from` gave `to`. */
export type Flow = { from: string; to: string; count: number };

type Given = {
  flows: readonly Flow[];
  /** Votes given to anybody else, by giver. */
  given: ReadonlyMap<string, number>;
  /** Votes got from anybody else, by receiver; null to ask only what they give. */
  received: ReadonlyMap<string, number> | null;
  /** These two were asked about before, and were fine. */
  exempt: (one: string, other: string) => boolean;
};

/**
 * Groups whose votes stay among them. Whoever gives or gets too much outside leaves the group, which changes the shares of
 * the others, until nobody has to leave.
 */
export function ringsIn({ flows, given, received, exempt }: Given): string[][] {
  const count = new Map(flows.map((flow) => [`${flow.from}>${flow.to}`, flow.count]));
  const mutual = flows.filter(({ from, to }) => from < to && count.has(`${to}>${from}`) && !exempt(from, to));
  let alive = new Set(mutual.flatMap(({ from, to }) => [from, to]));
  for (;;) {
    const groups = connect(
      mutual.filter(({ from, to }) => alive.has(from) && alive.has(to)).map(({ from, to }) => [from, to]),
    );
    const groupOf = new Map(groups.flatMap((group, nth) => group.map((one) => [one, nth] as const)));
    const gives = new Map<string, number>();
    const gets = new Map<string, number>();
    for (const { from, to, count: votes } of flows) {
      if (!groupOf.has(from) || groupOf.get(from) !== groupOf.get(to)) continue;
      gives.set(from, (gives.get(from) ?? 0) + votes);
      gets.set(to, (gets.get(to) ?? 0) + votes);
    }
    const stays = (one: string) => {
      const [give, get] = [gives.get(one) ?? 0, gets.get(one) ?? 0];
      const closed = give >= RING.insideEach && give >= RING.shareGiven * (given.get(one) ?? 0);
      return closed && get >= RING.insideEach && get >= RING.shareReceived * (received?.get(one) ?? 0);
    };
    const next = new Set([...groupOf.keys()].filter(stays));
    if (next.size === alive.size) return groups;
    alive = next;
  }
}

type Fans = {
  /** What one person got, by giver. */
  flows: readonly Flow[];
  given: ReadonlyMap<string, number>;
};

/** Those who give nearly everything to one person, if that is nearly everything this person gets; else nobody. */
export function farmIn({ flows, given }: Fans): string[] {
  const devoted = flows.filter(
    ({ from, count }) =>
      count >= FARM.votesEach && count >= FARM.shareGiven * (given.get(from) ?? Number.POSITIVE_INFINITY),
  );
  const sum = (some: readonly Flow[]) => some.reduce((votes, { count }) => votes + count, 0);
  const bought = devoted.length >= FARM.accounts && sum(devoted) >= FARM.shareReceived * sum(flows);
  return bought ? devoted.map(({ from }) => from) : [];
}

/** The largest part of some accounts that was opened within the time of a burst; nobody when that is too few. */
export function burstIn(accounts: readonly { id: string; openedAt: Date }[]): string[] {
  const sorted = [...accounts].sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime());
  let best: typeof sorted = [];
  for (const [nth, first] of sorted.entries()) {
    const until = first.openedAt.getTime() + BURST.minutes * 60_000;
    const within = sorted.slice(nth).filter((one) => one.openedAt.getTime() <= until);
    if (within.length > best.length) best = within;
  }
  return best.length >= BURST.accounts ? best.map(({ id }) => id) : [];
}

/** A vote of one of a group, and whose words it is about. */
export type GroupVote = VoteKey & { authorId: string; value: number; castAt: Date; held: boolean };

type ToHold = {
  kind: SignalKind;
  memberIds: readonly string[];
  /** All votes of these people in the window. */
  votes: readonly GroupVote[];
  exempt: (one: string, other: string) => boolean;
};

/**
 * Which votes of a group wait, of those that do not yet. Promotes among them; of several accounts of one device also every
 * vote on the same thing but the first, which is as good as anybody's; of a burst every vote on the same thing.
 */
export function votesToHold({ kind, memberIds, votes, exempt }: ToHold): VoteKey[] {
  const group = new Set(memberIds);
  const counted = votes.filter((vote) => !vote.held && group.has(vote.memberId));
  const among = counted.filter(
    ({ memberId, authorId, value }) =>
      value === 1 && memberId !== authorId && group.has(authorId) && !exempt(memberId, authorId),
  );
  if (kind === "ring") return among.map(keyOf);
  if (kind === "burst") {
    const others = byTarget(counted.filter(({ memberId, authorId }) => memberId !== authorId));
    return others.filter((shared) => shared.length > 1).flatMap((shared) => shared.map(keyOf));
  }
  const held = new Set(among);
  for (const shared of byTarget(counted.filter((vote) => !held.has(vote)))) {
    const [first, ...later] = shared.sort(earlier);
    for (const vote of later) if (!exempt(vote.memberId, first!.memberId)) held.add(vote);
  }
  return [...held].map(keyOf);
}

/** Pairs that belong together, as groups. */
export function connect(pairs: readonly (readonly [string, string])[]): string[][] {
  const groupOf = new Map<string, Set<string>>();
  for (const [one, other] of pairs) {
    const [a, b] = [groupOf.get(one) ?? new Set([one]), groupOf.get(other) ?? new Set([other])];
    const [large, small] = a.size < b.size ? [b, a] : [a, b];
    for (const member of small) groupOf.set(member, large.add(member));
    groupOf.set(one, large).set(other, large);
  }
  return [...new Set(groupOf.values())].map((group) => [...group].sort());
}

const keyOf = ({ kind, targetId, memberId }: VoteKey): VoteKey => ({ kind, targetId, memberId });

/** One's own idea has one's own vote first, whenever it was cast. */
const earlier = (a: GroupVote, b: GroupVote): number =>
  Number(b.memberId === b.authorId) - Number(a.memberId === a.authorId) ||
  a.castAt.getTime() - b.castAt.getTime() ||
  a.memberId.localeCompare(b.memberId);

function byTarget(votes: readonly GroupVote[]): GroupVote[][] {
  const targets = new Map<string, GroupVote[]>();
  for (const vote of votes) {
    const key = `${vote.kind}:${vote.targetId}`;
    targets.set(key, [...(targets.get(key) ?? []), vote]);
  }
  return [...targets.values()];
}
