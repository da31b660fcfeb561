import type { Person } from "#app/domain/accounts/person.ts";
import type { Decision, Restriction } from "#app/domain/core/actor.ts";
import type { Translated } from "#db/columns.ts";
import type { Visibility } from "#db/schema/ideas.ts";
import type { SignalKind } from "#db/schema/integrity.ts";
import type { Power } from "#db/schema/recognition.ts";
import type { Act, ActReason, ReviewKind, Source } from "./acts.ts";

/** Somebody is at it; nobody else may decide before `until`. */
export type Claim = { by: string; mine: boolean; until: Date };

/** A line of the queue. */
export type QueueRow = {
  number: number;
  kind: ReviewKind;
  score: number;
  version: number;
  /** Out of sight until somebody decides: held while it was written, or hidden since. */
  unseen: boolean;
  openedAt: Date;
  language: string | null;
  category: { slug: string; name: Translated } | null;
  /** Of the content, or what stands for one: a name, the title of the article. Empty for `votes`. */
  title: string;
  excerpt: string;
  /** Null for a signal about several. */
  author: Person | null;
  /** Each once, with how often: `{ source: "flag", reason: "spam", count: 3 }`. */
  sources: { source: Source; reason: string; count: number }[];
  claim: Claim | null;
  /** How many other open items are like it. */
  alike: number;
};

/** Why it is in the queue. */
export type SourceView = {
  source: Source;
  /** A flag's reason, a rule's kind, a signal's kind, a helping power. */
  reason: string;
  /** A flag's note, what a rule caught. */
  detail: string;
  score: number;
  at: Date;
  /** Who flagged, and how often they were right before: null for rules and below six decided flags. */
  by: Person | null;
  accuracy: number | null;
  /** Name of the rule. */
  rule: string | null;
};

/** One piece of writing as moderators read it. */
export type Piece = {
  kind: ReviewKind;
  /** Number in its address; null for people. */
  number: number | null;
  title: string;
  /** Ready to show; empty when the words are gone. */
  html: string;
  /** As typed, for editing. */
  source: string;
  path: string;
  author: Person | null;
  at: Date;
  editedAt: Date | null;
  visibility: Visibility;
  /** Deleted by its author, or withdrawn. */
  gone: boolean;
};

/** What is decided on. */
export type TargetView =
  | {
      kind: "idea" | "comment" | "thread" | "post" | "remark";
      piece: Piece;
      /** What it stands under, outermost first: the idea, the question, the answer, the comment it replies to. */
      context: Piece[];
      /** What stands before it, nearest last. */
      before: Piece[];
    }
  | { kind: "profile" | "picture"; person: Person; bio: string; since: Date; pictureUrl: string | null }
  | {
      kind: "article_feedback";
      article: { number: number; title: string; path: string };
      /** `flag`: "something is wrong here"; `rating`: "did this help?" answered no. */
      from: "flag" | "rating";
      reason: string | null;
      words: string;
      language: string;
      by: Person | null;
      at: Date;
    }
  | {
      kind: "helping_act";
      power: Power;
      by: Person;
      /** See `db/schema/recognition.ts`. */
      proposal: Record<string, unknown>;
      applied: boolean;
      piece: Piece | null;
      at: Date;
    }
  | {
      kind: "votes";
      signal: number;
      signalKind: SignalKind;
      members: Person[];
      facts: Record<string, number>;
      votes: number;
      at: Date;
    }
  | { kind: "appeal"; words: string; by: Person; at: Date; act: ActRow; piece: Piece | null }
  /** Taken away for good since: only the sources and earlier acts are left. */
  | { kind: "gone" };

/** Who wrote it, as far as it helps to decide. */
export type AuthorRecord = {
  person: Person;
  /** What they read here: words to them are in this language. */
  locale: "en" | "fr";
  since: Date;
  /** The account is closed. */
  closed: boolean;
  /** A moderator vouches for them. */
  trustedAt: Date | null;
  restriction: Restriction | null;
  restrictedUntil: Date | null;
  /** Public writing of theirs. */
  written: { ideas: number; comments: number; threads: number; posts: number; remarks: number };
  /** Acts against them that stand, by act. */
  acts: Partial<Record<Act, number>>;
  /** Flags they made that were decided, and how many of them were right. */
  flags: { decided: number; upheld: number };
  /** Open items about them; `AUTHOR_OPEN_COUNTED + 1` stands for more. */
  open: number;
};

export type ActRow = {
  id: string;
  number: number;
  act: Act;
  reason: ActReason;
  words: string;
  note: string;
  rule: string;
  automated: boolean;
  kind: ReviewKind;
  /** What the content said then. */
  excerpt: string;
  /** Where it can be read; null when there is nothing to go to. */
  path: string | null;
  /** Number of the item it decided. */
  item: number | null;
  member: Person | null;
  /** Null: the machine, or somebody who has left. */
  actor: Person | null;
  until: Date | null;
  at: Date;
  undoneAt: Date | null;
  toldAt: Date | null;
  appeal: { at: Date; decidedAt: Date | null; upheld: boolean | null } | null;
  /** `undo`: take it back within the minute. `reverse`: the act of its own that takes it back later. */
  can: { undo: boolean; reverse: "restore" | "lift" | "release_votes" | null };
};

/** An item with everything a decision needs. */
export type ItemView = {
  number: number;
  kind: ReviewKind;
  state: "open" | "decided";
  score: number;
  version: number;
  unseen: boolean;
  language: string | null;
  category: { slug: string; name: Translated } | null;
  openedAt: Date;
  decidedAt: Date | null;
  decidedBy: Person | null;
  claim: Claim | null;
  target: TargetView;
  sources: SourceView[];
  author: AuthorRecord | null;
  /** Earlier acts on the same thing, newest first. */
  acts: ActRow[];
  /** The best of the other open items that are alike; `alike` of them in all. */
  similar: QueueRow[];
  alike: number;
  can: {
    /** Yes, or why this moderator may not decide it. */
    decide: Decision;
    acts: Act[];
    /** That may come together with an act on the content. */
    sanctions: Act[];
  };
};

/** A statement of reasons as its person reads it. Who decided is not named. */
export type Statement = {
  number: number;
  act: Act;
  reason: ActReason;
  words: string;
  rule: string;
  automated: boolean;
  kind: ReviewKind;
  excerpt: string;
  /** Where what it is about can still be read by them. */
  path: string | null;
  until: Date | null;
  at: Date;
  /** It was taken back, by an appeal or without one. */
  undoneAt: Date | null;
  appeal: {
    words: string;
    at: Date;
    decidedAt: Date | null;
    upheld: boolean | null;
    answer: string;
  } | null;
  /** Last moment to appeal; null when this act cannot be appealed against. */
  appealUntil: Date | null;
  can: { appeal: Decision };
};

export type Transparency = {
  /** Newest first: `2026`, `2026-Q4`. Empty ones are left out. */
  periods: {
    key: string;
    acts: { act: Act; reason: ActReason; count: number; automated: number }[];
    /** Acts in all, and those a rule alone decided. */
    total: number;
    automated: number;
    /** From opening to decision, half took less; null when nothing was decided. */
    medianMinutes: number | null;
    appeals: number;
    appealsDecided: number;
    appealsUpheld: number;
  }[];
};
