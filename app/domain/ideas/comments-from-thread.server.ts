import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { FROM_POST, FROM_REMARK, FROM_STEP, SAME_POST, SAME_REMARK } from "./converted-comments.ts";
import { quarantineCommentVotes } from "./quarantine-comment-votes.server.ts";
import type { ThreadLink } from "./support-from-thread.server.ts";

const samePost = sql.raw(SAME_POST);
const sameRemark = sql.raw(SAME_REMARK);

/**
 * Posts become comments, remarks their replies; a remark under the question itself is a comment of its own. What is there
 * already is brought up to date. Gaps come along as gaps.
 */
export async function commentsFromThread(tx: Db, { threadId, ideaId, now }: ThreadLink): Promise<void> {
  await update(tx, { ideaId, now, from: sql`posts p`, same: samePost, row: sql.raw("p"), threadId });
  await update(tx, {
    ideaId,
    now,
    from: sql`thread_comments r`,
    same: sameRemark,
    row: sql.raw("r"),
    threadId,
  });
  await tx.execute(sql`
    insert into idea_comments (id, idea_id, author_id, source, html, renderer_version, visibility, historic_promotes,
      historic_demotes, created_at, edited_at, deleted_at, deleted_by_id, external_source, external_id)
    select gen_random_uuid(), ${ideaId}, p.author_id, p.source, p.html, p.renderer_version, p.visibility,
      greatest(0, p.historic_score), greatest(0, -p.historic_score), p.created_at, p.edited_at, p.deleted_at,
      p.deleted_by_id, ${FROM_POST}, p.id::text
    from posts p where p.thread_id = ${threadId} and p.source_system is distinct from ${FROM_STEP}
      and not exists (select 1 from idea_comments c where c.idea_id = ${ideaId} and ${samePost})
    order by p.created_at, p.number`);
  await tx.execute(sql`
    insert into idea_comments (id, idea_id, parent_id, author_id, source, html, renderer_version, visibility,
      historic_promotes, created_at, edited_at, deleted_at, deleted_by_id, external_source, external_id)
    select gen_random_uuid(), ${ideaId},
      (select c.id from posts p join idea_comments c on c.idea_id = ${ideaId} and ${samePost} where p.id = r.post_id),
      r.author_id, r.source, r.html, r.renderer_version, r.visibility, greatest(0, r.historic_score), r.created_at,
      r.edited_at, r.deleted_at, r.deleted_by_id, ${FROM_REMARK}, r.id::text
    from thread_comments r where r.thread_id = ${threadId}
      and not exists (select 1 from idea_comments c where c.idea_id = ${ideaId} and ${sameRemark})
    order by r.created_at, r.number`);
  await votesFromPosts(tx, threadId, ideaId);
}

type Fresh = {
  threadId: string;
  ideaId: string;
  now: Date;
  /** Where the newer words are. */
  from: ReturnType<typeof sql>;
  row: ReturnType<typeof sql>;
  same: ReturnType<typeof sql>;
};

/** The words of comments that are there already; what they said before stays readable. */
async function update(tx: Db, { threadId, ideaId, now, from, row, same }: Fresh): Promise<void> {
  const pair = sql`c.idea_id = ${ideaId} and ${row}.thread_id = ${threadId} and ${same}`;
  await tx.execute(sql`
    insert into idea_comment_revisions (id, comment_id, source, created_at)
    select gen_random_uuid(), c.id, c.source, ${now.toISOString()}::timestamptz
    from idea_comments c join ${from} on ${pair}
    where c.source <> ${row}.source and c.source <> '' and ${row}.deleted_at is null`);
  await tx.execute(sql`
    update idea_comments c set source = ${row}.source, html = ${row}.html, renderer_version = ${row}.renderer_version,
      visibility = ${row}.visibility, edited_at = ${row}.edited_at, deleted_at = ${row}.deleted_at,
      deleted_by_id = ${row}.deleted_by_id
    from ${from} where ${pair}`);
}

/** "This helped me" is a promote, in quarantine or not; demotes stay what they are. */
async function votesFromPosts(tx: Db, threadId: string, ideaId: string): Promise<void> {
  const pairs = sql`posts p join idea_comments c on c.idea_id = ${ideaId} and ${samePost}`;
  await tx.execute(sql`
    delete from idea_comment_votes v using ${pairs}
    where p.thread_id = ${threadId} and v.comment_id = c.id and v.value = 1
      and not exists (select 1 from post_votes h where h.post_id = p.id and h.member_id = v.member_id)`);
  await tx.execute(sql`
    insert into idea_comment_votes (comment_id, member_id, value, cast_at)
    select c.id, h.member_id, 1, h.cast_at from ${pairs} join post_votes h on h.post_id = p.id
    where p.thread_id = ${threadId} on conflict do nothing`);
  const comments = (await tx.execute(
    sql`select id from idea_comments where idea_id = ${ideaId} order by number`,
  )) as unknown as { id: string }[];
  await quarantineCommentVotes(
    tx,
    comments.map(({ id }) => id),
  );
}
