import { personOf } from "#app/domain/accounts/person.ts";
import { tierName } from "#app/domain/accounts/tier-facts.server.ts";
import { type Actor, actorId, isStaff } from "#app/domain/core/actor.ts";
import { isReadable } from "#app/domain/core/is-readable.ts";
import { mayReport } from "#app/domain/core/may-report.ts";
import { encodeCursor } from "#app/domain/core/page.ts";
import { commentCursor } from "#app/domain/ideas/comment-cursor.ts";
import type { Translated } from "#db/columns.ts";
import type { Role } from "#db/schema/accounts.ts";
import type { Visibility } from "#db/schema/ideas.ts";
import type { Sql } from "#db/types.ts";
import { REMARKS_PER_PAGE, REMARKS_SHOWN, RESTORE_WINDOW_MS } from "./limits.ts";
import { canDeletePost, canEditPost, canRestore, type ThreadFacts } from "./policy.ts";
import type { Remark, Remarks } from "./thread-post.ts";

/** As JSON gives it: dates are texts. */
export type RemarkRow = {
  number: number;
  html: string;
  visibility: Visibility;
  createdAt: string;
  /** `createdAt` to the microsecond, for the cursor. */
  at: string;
  editedAt: string | null;
  deletedAt: string | null;
  deletedById: string | null;
  deletedBy: string | null;
  authorId: string;
  username: string;
  name: string;
  role: Role;
  avatarKey: string | null;
  tier: Translated | null;
};

/** Which remarks are wanted at length: those of this answer's number (0: the question's), from this cursor on. */
export type OpenRemarks = { of: number; cursor: string | null } | null;

/** Whether what is held back from the public may be seen; its gap is not shown, for nobody has read it yet. */
const shownTo = (sql: Sql, actor: Actor) =>
  isStaff(actor)
    ? sql`true`
    : sql`(c.visibility <> 'held' or c.author_id is not distinct from ${actorId(actor)}::uuid)`;

/**
 * SQL subselect: the first remarks under a place as a JSON array, and one more that tells there are more. `place` is the
 * condition on `c` that picks the question's or one answer's, `of` the number of that place.
 */
export function remarksOf(
  sql: Sql,
  actor: Actor,
  { place, of, open }: { place: ReturnType<Sql>; of: ReturnType<Sql>; open: OpenRemarks },
) {
  const after = commentCursor(open?.cursor);
  const wide = sql`${of} = ${open?.of ?? -1}::bigint`;
  return sql`(select coalesce(json_agg(r), '[]') from (
    select c.number, c.html, c.visibility, c.created_at as "createdAt", c.created_at::text as at, c.edited_at as "editedAt",
      c.deleted_at as "deletedAt", c.deleted_by_id as "deletedById", d.display_name as "deletedBy", m.id as "authorId", m.username,
      m.display_name as name, m.role, m.avatar_key as "avatarKey", ${tierName(sql, "m")} as tier
    from thread_comments c join members m on m.id = c.author_id left join members d on d.id = c.deleted_by_id
    where ${place} and ${shownTo(sql, actor)} and (c.created_at, c.number) >
      (case when ${wide} then ${after?.at ?? "-infinity"}::text::timestamptz else '-infinity' end, ${after?.number ?? 0}::bigint)
    order by c.created_at, c.number
    limit case when ${wide} then ${REMARKS_PER_PAGE + 1}::int else ${REMARKS_SHOWN + 1}::int end) r)`;
}

/** Rows of `remarksOf` as a reader sees them. */
export function toRemarks(
  rows: RemarkRow[],
  { actor, facts, now, wide }: { actor: Actor; facts: ThreadFacts; now: Date; wide: boolean },
): Remarks {
  const size = wide ? REMARKS_PER_PAGE : REMARKS_SHOWN;
  const shown = rows.slice(0, size);
  const last = rows.length > size ? shown.at(-1) : undefined;
  return {
    items: shown.map((row) => toRemark(row, actor, facts, now)),
    next: last ? encodeCursor([last.at, last.number]) : null,
  };
}

function toRemark(row: RemarkRow, actor: Actor, thread: ThreadFacts, now: Date): Remark {
  const me = actorId(actor);
  const deletedAt = row.deletedAt === null ? null : new Date(row.deletedAt);
  const seen = isReadable(actor, row);
  const facts = { authorId: row.authorId, visibility: row.visibility, deleted: deletedAt !== null };
  const gone = deletedAt !== null || !seen;
  return {
    number: row.number,
    author: personOf(row.authorId, row.username, row.name, row.role, row.avatarKey, row.tier),
    html: gone ? "" : row.html,
    createdAt: new Date(row.createdAt),
    editedAt: row.editedAt === null ? null : new Date(row.editedAt),
    gap: deletedAt
      ? {
          reason: "deleted",
          at: deletedAt,
          by: row.deletedById === row.authorId ? null : row.deletedBy,
          role: null,
        }
      : seen
        ? null
        : { reason: "hidden", at: null, by: null, role: null },
    apart: !gone && row.visibility !== "public" ? row.visibility : null,
    can: {
      edit: !gone && canEditPost(actor, thread, facts) === true,
      delete: !gone && canDeletePost(actor, thread, facts) === true,
      restore:
        deletedAt !== null &&
        canRestore(thread, me !== null && row.deletedById === me) === true &&
        now.getTime() - deletedAt.getTime() < RESTORE_WINDOW_MS,
      report: me !== null && !gone && !thread.converted && mayReport(actor, row),
    },
  };
}
