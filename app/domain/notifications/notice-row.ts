import type { Translated } from "#db/columns.ts";
import type { ThreadStepKind } from "#db/schema/forum.ts";
import type { NoticeKind } from "#db/schema/notifications.ts";
import type { NoticeAbout } from "./notice-about.ts";

/** A notice as lists show it. */
export type NoticeRow = {
  id: string;
  kind: NoticeKind;
  about: NoticeAbout;
  createdAt: Date;
  unread: boolean;
  actor: { id: string; name: string; avatarUrl: string | null } | null;
  /** Null when what it spoke of is not public any more. */
  title: string | null;
  status: Translated | null;
  otherTitle: string | null;
  step: ThreadStepKind | null;
  /** As in `notices.honour`. */
  honour: string | null;
  /** The first words of the comment or the answer. */
  excerpt: string;
  /** The reader wrote what was accepted or adopted. */
  own: boolean;
};
