import { tierName } from "#app/domain/accounts/tier-facts.server.ts";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { isReadable } from "#app/domain/core/is-readable.ts";
import { mayReport } from "#app/domain/core/may-report.ts";
import { paths } from "#app/paths.ts";
import type { Translated } from "#db/columns.ts";
import type { Role } from "#db/schema/accounts.ts";
import type { Visibility } from "#db/schema/ideas.ts";
import type { Sql } from "#db/types.ts";
import type { CommentCan, ThreadComment } from "./comment-thread.ts";
import { RESTORE_WINDOW_MS } from "./limits.ts";
import {
  canComment,
  canEditComment,
  canExtendWith,
  canVoteOnComment,
  type DiscussionFacts,
} from "./policy.ts";

export type CommentRow = {
  id: string;
  number: number;
  parentId: string | null;
  html: string;
  visibility: Visibility;
  promotes: number;
  demotes: number;
  historicPromotes: number;
  historicDemotes: number;
  extended: boolean;
  createdAt: Date;
  /** `createdAt` to the microsecond, for the cursor. */
  at: string;
  editedAt: Date | null;
  deletedAt: Date | null;
  deletedById: string | null;
  myVote: number | null;
  authorId: string;
  username: string;
  displayName: string;
  role: Role;
  avatarKey: string | null;
  tier: Translated | null;
  originNumber: number | null;
  originSlug: string | null;
  originTitle: string | null;
};

/** The columns of `CommentRow` from comments `c`, their authors `m`, the reader's votes `v` and the merged
 * idea `o`, which is named only when it is public. */
export const commentColumns = (sql: Sql) => sql`
  c.id, c.number::int as number, c.parent_id as "parentId", c.html, c.visibility, c.promotes, c.demotes,
  c.historic_promotes as "historicPromotes", c.historic_demotes as "historicDemotes",
  c.extension_at is not null as extended, c.created_at as "createdAt", c.created_at::text as at,
  c.edited_at as "editedAt", c.deleted_at as "deletedAt", c.deleted_by_id as "deletedById", v.value as "myVote",
  m.id as "authorId", m.username, m.display_name as "displayName", m.role, m.avatar_key as "avatarKey",
  ${tierName(sql, "m")} as tier, o.number::int as "originNumber", o.slug as "originSlug", o.title as "originTitle"`;

/** The joins that `commentColumns` needs; `shownIdeaId` is the idea being read. */
export const commentJoins = (sql: Sql, actor: Actor, shownIdeaId: string) => sql`
  join members m on m.id = c.author_id
  left join idea_comment_votes v on v.comment_id = c.id and v.member_id = ${actorId(actor)}
  left join ideas o on o.id = c.idea_id and o.id <> ${shownIdeaId} and o.visibility = 'public'`;

// The same few answers for a whole page: shared objects are also written only once into the page's data.
const shared = new Map<number, CommentCan>();

function sharedCan(can: CommentCan): CommentCan {
  const key = Object.values(can).reduce((bits, yes) => bits * 2 + Number(yes), 0);
  if (!shared.has(key)) shared.set(key, Object.freeze(can));
  return shared.get(key)!;
}

/** One row as a reader sees it: what is gone is not sent, and what they may do is decided here. */
export function toThreadComment(
  row: CommentRow,
  actor: Actor,
  idea: DiscussionFacts,
  now: Date,
): ThreadComment {
  const deleted = row.deletedAt !== null;
  const hidden = !isReadable(actor, row);
  const apart = row.visibility === "public" ? null : row.visibility;
  const facts = {
    authorId: row.authorId,
    visibility: row.visibility,
    deleted,
    isReply: row.parentId !== null,
    isExtension: row.extended,
  };
  const byMe = row.deletedById !== null && row.deletedById === actorId(actor);
  return {
    id: row.id,
    number: row.number,
    author: {
      id: row.authorId,
      username: row.username,
      displayName: row.displayName,
      role: row.role,
      avatarUrl: row.avatarKey && paths.upload(row.avatarKey),
      ...(row.tier && { tier: row.tier }),
    },
    html: deleted || hidden ? "" : row.html,
    promotes: row.promotes,
    demotes: row.demotes,
    historicPromotes: row.historicPromotes,
    historicDemotes: row.historicDemotes,
    myVote: row.myVote ?? 0,
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    apart: deleted || hidden ? null : apart,
    state: deleted ? "deleted" : hidden ? "hidden" : "shown",
    extended: row.extended,
    origin: row.originNumber
      ? { number: row.originNumber, slug: row.originSlug!, title: row.originTitle! }
      : null,
    can: sharedCan({
      reply: !deleted && !apart && canComment(actor, idea) === true,
      vote: !apart && canVoteOnComment(actor, facts, idea) === true,
      edit: !hidden && canEditComment(actor, facts) === true,
      delete: !hidden && canEditComment(actor, facts) === true,
      restore: deleted && byMe && now.getTime() - row.deletedAt!.getTime() < RESTORE_WINDOW_MS,
      extend: canExtendWith(actor, facts, idea) === true,
      report: actor.kind === "member" && !deleted && mayReport(actor, row),
    }),
    replies: [],
    moreReplies: false,
  };
}
