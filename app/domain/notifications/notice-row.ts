import type { Translated } from "#db/columns.ts";
import type { NoticeKind } from "#db/schema/notifications.ts";

/** A notice as lists show it. */
export type NoticeRow = {
  id: string;
  kind: NoticeKind;
  createdAt: Date;
  unread: boolean;
  actor: { id: string; name: string; avatarUrl: string | null } | null;
  /** Null when what it spoke of is not public any more. */
  ideaTitle: string | null;
  status: Translated | null;
  otherTitle: string | null;
  /** The first words of the comment or the answer. */
  excerpt: string;
  /** The reader wrote the comment that became an extension. */
  own: boolean;
};
