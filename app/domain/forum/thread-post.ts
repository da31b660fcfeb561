import type { Person } from "#app/domain/accounts/person.ts";
import type { Role } from "#db/schema/accounts.ts";

/** Why there are no words: the writer or a moderator deleted them, they went to a private conversation, their writer
 * withdrew them, or the team hid them. */
export type GapReason = "deleted" | "private" | "withdrawn" | "hidden";

/** Not public, but shown to this reader: to staff, or to its own writer while it waits for a check. */
export type Apart = "held" | "hidden" | "removed" | "circle";

/** What is left of an answer or a remark whose words are gone. */
export type Gap = {
  reason: GapReason;
  at: Date | null;
  /** Who took it away, when that is not who wrote it. */
  by: string | null;
  /** The role of who took it away: what goes to a private conversation is taken there by a team, not by a person. */
  role: Role | null;
};

export type RemarkCan = { edit: boolean; delete: boolean; restore: boolean; report: boolean };

/** A remark as a thread shows it. Of one that is gone only the gap is left. */
export type Remark = {
  number: number;
  author: Person;
  html: string;
  createdAt: Date;
  editedAt: Date | null;
  gap: Gap | null;
  apart: Apart | null;
  can: RemarkCan;
};

export type Remarks = {
  items: Remark[];
  /** There are more than are shown: the cursor after them. */
  next: string | null;
};

/** What the reader may do with one answer. */
export type PostCan = {
  vote: boolean;
  remark: boolean;
  edit: boolean;
  delete: boolean;
  restore: boolean;
  accept: boolean;
  official: boolean;
  makePrivate: boolean;
  makeArticle: boolean;
  report: boolean;
};

/** An answer or a reply as its thread shows it. */
export type ThreadPost = {
  number: number;
  author: Person;
  html: string;
  /** Votes cast here, and those from an earlier platform with nobody behind them. */
  helpful: number;
  historic: number;
  /** The reader's own vote. */
  voted: boolean;
  accepted: boolean;
  official: boolean;
  createdAt: Date;
  editedAt: Date | null;
  gap: Gap | null;
  apart: Apart | null;
  can: PostCan;
  remarks: Remarks;
};

export type PostList = {
  /** Right under the question, on the first page only. */
  accepted: ThreadPost | null;
  items: ThreadPost[];
  /** Cursor of the next page. */
  next: string | null;
  /** Cursor of this page; null on the first. */
  cursor: string | null;
};
