import { personOf } from "#app/domain/accounts/person.ts";
import { tierName } from "#app/domain/accounts/tier-facts.server.ts";
import { type Actor, actorId, hasRole, isStaff } from "#app/domain/core/actor.ts";
import { isReadable } from "#app/domain/core/is-readable.ts";
import { mayReport } from "#app/domain/core/may-report.ts";
import { PAGE_SIZE, toPage } from "#app/domain/core/page.ts";
import type { Translated } from "#db/columns.ts";
import type { Role } from "#db/schema/accounts.ts";
import type { Visibility } from "#db/schema/ideas.ts";
import type { Sql } from "#db/types.ts";
import { RESTORE_WINDOW_MS } from "./limits.ts";
import {
  canAccept,
  canDeletePost,
  canEditPost,
  canRemarkOn,
  canRestore,
  canSetOfficial,
  canVoteHelpful,
  type ThreadFacts,
} from "./policy.ts";
import { postCursor } from "./post-cursor.ts";
import { type OpenRemarks, type RemarkRow, remarksOf, toRemarks } from "./remark-rows.server.ts";
import type { PostCan, PostList, ThreadPost } from "./thread-post.ts";

type PostRow = {
  id: string;
  number: number;
  html: string;
  visibility: Visibility;
  helpful: number;
  historic: number;
  official: boolean;
  createdAt: Date;
  editedAt: Date | null;
  deletedAt: Date | null;
  deletedById: string | null;
  deletedBy: string | null;
  deletedByRole: Role | null;
  goneReason: "deleted" | "private" | "withdrawn" | null;
  voted: boolean;
  authorId: string;
  username: string;
  name: string;
  role: Role;
  avatarKey: string | null;
  tier: Translated | null;
  remarks: RemarkRow[];
};

type ListPosts = {
  threadId: string;
  acceptedPostId: string | null;
  facts: ThreadFacts;
  cursor?: string | null | undefined;
  openRemarks?: OpenRemarks;
  now: Date;
};

/**
 * A page of a thread's answers, best first: what the company stands behind, then what helped most, then the oldest; with
 * their first remarks. The accepted one comes before all others. One statement, whatever the length of the thread.
 */
export async function listPosts(
  sql: Sql,
  actor: Actor,
  { threadId, acceptedPostId, facts, cursor, openRemarks = null, now }: ListPosts,
): Promise<PostList> {
  const me = actorId(actor);
  const after = postCursor(cursor);
  const seen = isStaff(actor)
    ? sql`true`
    : sql`(p.visibility <> 'held' or p.author_id is not distinct from ${me}::uuid)`;
  const remarks = remarksOf(sql, actor, {
    place: sql`c.thread_id = ${threadId} and c.post_id = p.id`,
    of: sql`p.number`,
    open: openRemarks,
  });
  const rows = await sql<PostRow[]>`
    with best as (
      select p.* from posts p
      where p.thread_id = ${threadId} and p.id is distinct from ${acceptedPostId}::uuid and ${seen}
        ${after ? sql`and ((p.official_at is not null), p.score, -p.number) < (${after.official}::boolean, ${after.score}::int, ${-after.number}::bigint)` : sql``}
      order by (p.official_at is not null) desc, p.score desc, p.number limit ${PAGE_SIZE + 1}
    ), shown as (
      select * from best ${after ? sql`` : sql`union all select p.* from posts p where p.id = ${acceptedPostId}::uuid`}
    )
    select p.id, p.number::float8 as number, p.html, p.visibility, p.helpful_count as helpful, p.historic_score as historic,
      p.official_at is not null as official, p.created_at as "createdAt", p.edited_at as "editedAt", p.deleted_at as "deletedAt",
      p.deleted_by_id as "deletedById", d.display_name as "deletedBy", d.role as "deletedByRole", p.gone_reason as "goneReason",
      ${me ? sql`exists (select 1 from post_votes v where v.post_id = p.id and v.member_id = ${me})` : sql`false`} as voted,
      a.id as "authorId", a.username, a.display_name as name, a.role, a.avatar_key as "avatarKey", ${tierName(sql, "a")} as tier, ${remarks} as remarks
    from shown p join members a on a.id = p.author_id left join members d on d.id = p.deleted_by_id
    order by (p.official_at is not null) desc, p.score desc, p.number`;

  const toPost = (row: PostRow): ThreadPost =>
    threadPost(row, { actor, facts, acceptedPostId, openRemarks, now });
  const accepted = after ? undefined : rows.find((row) => row.id === acceptedPostId);
  const page = toPage(
    rows.filter((row) => row.id !== acceptedPostId),
    (row) => [row.official ? 1 : 0, row.helpful + row.historic, row.number],
  );
  return {
    accepted: accepted ? toPost(accepted) : null,
    items: page.items.map(toPost),
    next: page.next,
    cursor: after ? (cursor ?? null) : null,
  };
}

// The same few answers for a whole page: shared objects are also written only once into the page's data.
const shared = new Map<number, PostCan>();

function sharedCan(can: PostCan): PostCan {
  const key = Object.values(can).reduce((bits, yes) => bits * 2 + Number(yes), 0);
  if (!shared.has(key)) shared.set(key, Object.freeze(can));
  return shared.get(key)!;
}

type Reading = {
  actor: Actor;
  facts: ThreadFacts;
  acceptedPostId: string | null;
  openRemarks: OpenRemarks;
  now: Date;
};

/** One row as a reader sees it: what is gone is not sent, and what they may do is decided here. */
function threadPost(row: PostRow, { actor, facts, acceptedPostId, openRemarks, now }: Reading): ThreadPost {
  const me = actorId(actor);
  const deleted = row.deletedAt !== null;
  const seen = isReadable(actor, row);
  const gone = deleted || !seen;
  // Its writer sees what waits for a check and may change it; nobody can act on it.
  const live = !gone && (row.visibility === "public" || isStaff(actor));
  const accepted = row.id === acceptedPostId;
  const post = { authorId: row.authorId, visibility: row.visibility, deleted, accepted };
  const byMe = row.goneReason === "deleted" && me !== null && row.deletedById === me;
  return {
    number: row.number,
    author: personOf(row.authorId, row.username, row.name, row.role, row.avatarKey, row.tier),
    html: gone ? "" : row.html,
    helpful: row.helpful,
    historic: row.historic,
    voted: row.voted,
    accepted,
    official: row.official,
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    gap: deleted
      ? {
          reason: row.goneReason ?? "deleted",
          at: row.deletedAt,
          by: row.deletedById === row.authorId ? null : row.deletedBy,
          role: row.deletedByRole,
        }
      : seen
        ? null
        : { reason: "hidden", at: null, by: null, role: null },
    apart: !gone && row.visibility !== "public" ? row.visibility : null,
    can: sharedCan({
      vote: live && canVoteHelpful(actor, facts, post) === true,
      remark: live && canRemarkOn(actor, facts, post) === true,
      edit: !gone && canEditPost(actor, facts, post) === true,
      delete: !gone && canDeletePost(actor, facts, post) === true,
      restore:
        deleted &&
        canRestore(facts, byMe) === true &&
        now.getTime() - row.deletedAt!.getTime() < RESTORE_WINDOW_MS,
      accept: live && canAccept(actor, facts, post) === true,
      official: live && canSetOfficial(actor, facts, post) === true,
      makePrivate: !gone && !facts.converted && hasRole(actor, "agent"),
      makeArticle: !gone && !facts.converted && isStaff(actor) && facts.kind === "question",
      report: me !== null && !gone && !facts.converted && mayReport(actor, row),
    }),
    remarks: toRemarks(row.remarks, { actor, facts, now, wide: openRemarks?.of === row.number }),
  };
}
