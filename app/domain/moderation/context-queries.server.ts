import type { Sql } from "#db/types.ts";
import type { ContentKind } from "./acts.ts";
import { readPieces } from "./pieces-queries.server.ts";
import type { Piece, TargetView } from "./review-views.ts";

/** Of what stands before it in the same place. */
const BEFORE = 3;

type Places = {
  ideaId: string | null;
  parentId: string | null;
  threadId: string | null;
  postId: string | null;
  at: string;
};

/** Something people wrote, what it stands under and what stands before it; null when nothing is left. */
export async function contentView(sql: Sql, kind: ContentKind, id: string): Promise<TargetView | null> {
  const [piece] = await readPieces(sql, kind, { where: sql`c.id = ${id}` });
  if (!piece) return null;
  if (kind === "idea" || kind === "thread") return { kind, piece, context: [], before: [] };
  const places = await placesOf(sql, kind, id);
  const [context, before] = await Promise.all([
    contextOf(sql, places),
    beforeIt(sql, kind, { ...places, id }),
  ]);
  return { kind, piece, context, before: before.reverse() };
}

async function placesOf(sql: Sql, kind: ContentKind, id: string): Promise<Places> {
  const [row] = await {
    comment: () => sql<[Places]>`
      select idea_id as "ideaId", parent_id as "parentId", null as "threadId", null as "postId", created_at::text as at
      from idea_comments where id = ${id}`,
    post: () => sql<[Places]>`
      select null as "ideaId", null as "parentId", thread_id as "threadId", null as "postId", created_at::text as at
      from posts where id = ${id}`,
    remark: () => sql<[Places]>`
      select null as "ideaId", null as "parentId", thread_id as "threadId", post_id as "postId", created_at::text as at
      from thread_comments where id = ${id}`,
  }[kind as "comment"]();
  return row;
}

/** Outermost first. */
async function contextOf(sql: Sql, { ideaId, parentId, threadId, postId }: Places): Promise<Piece[]> {
  const one = (kind: ContentKind, id: string | null) =>
    id === null ? [] : readPieces(sql, kind, { where: sql`c.id = ${id}` });
  const found = await Promise.all([
    one("idea", ideaId),
    one("comment", parentId),
    one("thread", threadId),
    one("post", postId),
  ]);
  return found.flat();
}

/** Nearest first. */
function beforeIt(sql: Sql, kind: ContentKind, { id, ...places }: Places & { id: string }): Promise<Piece[]> {
  const { ideaId, parentId, threadId, postId, at } = places;
  const earlier = sql`c.id <> ${id} and c.created_at <= ${at}::text::timestamptz and c.visibility = 'public' and c.deleted_at is null`;
  const where = {
    comment: parentId
      ? sql`c.parent_id = ${parentId} and ${earlier}`
      : sql`c.idea_id = ${ideaId} and c.parent_id is null and ${earlier}`,
    post: sql`c.thread_id = ${threadId} and ${earlier}`,
    remark: sql`c.thread_id = ${threadId} and c.post_id is not distinct from ${postId}::uuid and ${earlier}`,
  }[kind as "comment"];
  return readPieces(sql, kind, { where, limit: BEFORE });
}
