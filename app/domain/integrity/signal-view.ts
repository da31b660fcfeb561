import type { Person } from "#app/domain/accounts/person.ts";
import type { SignalKind, VoteKind } from "#db/schema/integrity.ts";

/** One of the people a signal is about, in votes that it holds and in all of the window. */
export type SignalMember = Person & {
  since: Date;
  /** Votes of theirs that wait, and all they gave. */
  held: number;
  given: number;
  /** Others of the group they share a device with. */
  devices: number;
  /** Others of the group who came from the same network. */
  networks: number;
};

/** What one gave another, by member ids. */
export type SignalFlow = { from: string; to: string; count: number };

/** Something that held votes are about. */
export type SignalTarget = {
  kind: VoteKind;
  title: string;
  path: string;
  author: string;
  count: number;
  first: Date;
  last: Date;
};

/** A question to moderators about votes: who, for whom, on what, when. */
export type SignalView = {
  number: number;
  kind: SignalKind;
  state: "open" | "upheld" | "released";
  openedAt: Date;
  decidedAt: Date | null;
  decidedBy: string | null;
  facts: Record<string, number>;
  /** Held votes as cast now, and those that were withdrawn meanwhile. */
  votes: number;
  withdrawn: number;
  first: Date | null;
  last: Date | null;
  members: SignalMember[];
  flows: SignalFlow[];
  /** The most voted on first; `targetCount` is of all. */
  targets: SignalTarget[];
  targetCount: number;
  /** Where it is decided; null once it is. */
  item: number | null;
};
