import type { Translated } from "#db/columns.ts";
import type { Role } from "#db/schema/accounts.ts";
import type { Visibility } from "#db/schema/ideas.ts";

export type CommentAuthor = {
  id: string;
  username: string;
  displayName: string;
  role: Role;
  avatarUrl: string | null;
  /** Their ambassadors' tier; left out for nearly everybody, to keep pages small. */
  tier?: Translated;
};

/** What the reader may do with one comment. */
export type CommentCan = {
  reply: boolean;
  vote: boolean;
  edit: boolean;
  delete: boolean;
  restore: boolean;
  extend: boolean;
  report: boolean;
};

/** A comment as a thread shows it. Of a deleted or hidden one only the gap is left. */
export type ThreadComment = {
  id: string;
  number: number;
  author: CommentAuthor;
  html: string;
  promotes: number;
  demotes: number;
  historicPromotes: number;
  historicDemotes: number;
  /** The reader's own vote. */
  myVote: number;
  createdAt: Date;
  editedAt: Date | null;
  /** Its writer or staff sees it, the public does not: why. */
  apart: Exclude<Visibility, "public"> | null;
  state: "shown" | "deleted" | "hidden";
  /** Part of the idea, credited to its author. */
  extended: boolean;
  /** The merged idea it was written on, when that is not the one being read. */
  origin: { number: number; slug: string; title: string } | null;
  can: CommentCan;
  /** Empty for a reply. */
  replies: ThreadComment[];
  /** There are more replies than `replies` holds. */
  moreReplies: boolean;
};

export type CommentThread = {
  items: ThreadComment[];
  /** Cursor of the next page. */
  next: string | null;
  /** Cursor of this page; null on the first. */
  cursor: string | null;
};
