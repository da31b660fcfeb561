import type { Person } from "#app/domain/accounts/person.ts";
import type { Power } from "#db/schema/recognition.ts";
import type { ActPower } from "./helping-proposal.ts";

/** A question, an answer or an idea in short, as far as it is needed to judge what was proposed about it. */
export type HelpingPiece = { title: string; path: string; excerpt: string };

/** Where an act stands: `done` was done alone and may still be judged. */
export type HelpingState = "waiting" | "done" | "right" | "wrong" | "closed";

export type HelpingActView = {
  number: number;
  power: ActPower;
  state: HelpingState;
  at: Date;
  decidedAt: Date | null;
  /** Who of the staff decided; null for the days that passed. */
  decidedBy: string | null;
  by: Person;
  /** How often they were right in acts of this kind. */
  record: { good: number; bad: number };
  /** Null when it is gone. */
  piece: HelpingPiece | null;
  /** The question that was there first. */
  original: HelpingPiece | null;
  tags: { before: string[]; after: string[] } | null;
  /** Number of the draft that was made. */
  article: number | null;
  note: string;
  /** The decision can be taken back. */
  undoable: boolean;
};

/** How somebody stands on the ladder of one power. */
export type HelpingStanding = {
  power: Power;
  good: number;
  bad: number;
  accuracy: number;
  /** What it takes, and how many right acts in a row are missing. */
  grant: number;
  keep: number;
  missing: number;
  has: boolean;
  grantedAt: Date | null;
  lostAt: Date | null;
};
