import { sql } from "drizzle-orm";
import { FROM_COMMENT, FROM_STEP, SAME_POST, SAME_REMARK } from "#app/domain/ideas/converted-comments.ts";
import type { ThreadLink } from "#app/domain/ideas/support-from-thread.server.ts";
import type { Db } from "#db/types.ts";
import { quarantineHelpfulVotes } from "./quarantine-helpful-votes.server.ts";

const samePost = sql.raw(SAME_POST);
const sameRemark = sql.raw(SAME_REMARK);

/**
 * Comments become posts, their replies remarks, and official answers with words official posts. What is there already is
 * brought up to date. The counterpart of commentsFromThread.
 */
export async function postsFromIdea(tx: Db, { threadId, ideaId, now }: ThreadLink): Promise<void> {
  await updatePosts(tx, threadId, ideaId, now);
  await updateRemarks(tx, threadId, ideaId, now);
  await tx.execute(sql`
    insert into posts (id, thread_id, author_id, source, html, renderer_version, visibility, historic_score, created_at,
      edited_at, deleted_at, deleted_by_id, gone_reason, source_system, source_id)
    select gen_random_uuid(), ${threadId}, c.author_id, c.source, c.html, c.renderer_version, c.visibility,
      c.historic_promotes - c.historic_demotes, c.created_at, c.edited_at, c.deleted_at, c.deleted_by_id,
      case when c.deleted_at is not null then 'deleted' end, ${FROM_COMMENT}, c.id::text
    from idea_comments c where c.idea_id = ${ideaId} and c.parent_id is null
      and not exists (select 1 from posts p where p.thread_id = ${threadId} and ${samePost})
      and not exists (select 1 from thread_comments r where r.thread_id = ${threadId} and ${sameRemark})
    order by c.created_at, c.number`);
  // Under the post its parent is, or under the question, where its parent was a remark.
  await tx.execute(sql`
    insert into thread_comments (id, thread_id, post_id, author_id, source, html, renderer_version, visibility,
      historic_score, created_at, edited_at, deleted_at, deleted_by_id, source_system, source_id)
    select gen_random_uuid(), ${threadId},
      (select p.id from idea_comments c join posts p on p.thread_id = ${threadId} and ${samePost} where c.id = a.parent_id),
      a.author_id, a.source, a.html, a.renderer_version, a.visibility, a.historic_promotes - a.historic_demotes,
      a.created_at, a.edited_at, a.deleted_at, a.deleted_by_id, ${FROM_COMMENT}, a.id::text
    from idea_comments a where a.idea_id = ${ideaId} and a.parent_id is not null and not exists (
      select 1 from idea_comments c join thread_comments r on r.thread_id = ${threadId} and ${sameRemark} where c.id = a.id)
    order by a.created_at, a.number`);
  await tx.execute(sql`
    insert into posts (id, thread_id, author_id, source, html, renderer_version, official_at, official_by_id, created_at,
      source_system, source_id)
    select gen_random_uuid(), ${threadId}, s.actor_id, s.source, s.html, x.renderer_version, s.created_at, s.actor_id,
      s.created_at, ${FROM_STEP}, s.id::text
    from idea_timeline s join idea_texts x on x.idea_id = s.idea_id
    where s.idea_id = ${ideaId} and s.kind in ('status', 'response') and s.html <> '' and s.undone_at is null
      and s.actor_id is not null order by s.created_at on conflict do nothing`);
  await votesFromComments(tx, threadId, ideaId);
}

async function updatePosts(tx: Db, threadId: string, ideaId: string, now: Date): Promise<void> {
  const pair = sql`p.thread_id = ${threadId} and c.idea_id = ${ideaId} and ${samePost}`;
  await tx.execute(sql`
    insert into forum_revisions (id, thread_id, post_id, source, created_at)
    select gen_random_uuid(), ${threadId}, p.id, p.source, ${now.toISOString()}::timestamptz
    from posts p join idea_comments c on ${pair}
    where p.source <> c.source and p.source <> '' and c.deleted_at is null`);
  await tx.execute(sql`
    update posts p set source = c.source, html = c.html, renderer_version = c.renderer_version, visibility = c.visibility,
      edited_at = c.edited_at, deleted_at = c.deleted_at, deleted_by_id = c.deleted_by_id,
      gone_reason = case when c.deleted_at is not null then coalesce(p.gone_reason, 'deleted') end
    from idea_comments c where ${pair}`);
}

async function updateRemarks(tx: Db, threadId: string, ideaId: string, now: Date): Promise<void> {
  const pair = sql`r.thread_id = ${threadId} and c.idea_id = ${ideaId} and ${sameRemark}`;
  await tx.execute(sql`
    insert into forum_revisions (id, thread_id, comment_id, source, created_at)
    select gen_random_uuid(), ${threadId}, r.id, r.source, ${now.toISOString()}::timestamptz
    from thread_comments r join idea_comments c on ${pair}
    where r.source <> c.source and r.source <> '' and c.deleted_at is null`);
  await tx.execute(sql`
    update thread_comments r set source = c.source, html = c.html, renderer_version = c.renderer_version,
      visibility = c.visibility, edited_at = c.edited_at, deleted_at = c.deleted_at, deleted_by_id = c.deleted_by_id
    from idea_comments c where ${pair}`);
}

/** A promote says that it helped, in quarantine or not; nobody says so of their own words. */
async function votesFromComments(tx: Db, threadId: string, ideaId: string): Promise<void> {
  const pairs = sql`idea_comments c join posts p on p.thread_id = ${threadId} and ${samePost}`;
  await tx.execute(sql`
    delete from post_votes h using ${pairs}
    where c.idea_id = ${ideaId} and h.post_id = p.id and not exists (
      select 1 from idea_comment_votes v where v.comment_id = c.id and v.member_id = h.member_id and v.value = 1)`);
  await tx.execute(sql`
    insert into post_votes (post_id, member_id, cast_at)
    select p.id, v.member_id, v.cast_at from ${pairs} join idea_comment_votes v on v.comment_id = c.id and v.value = 1
    where c.idea_id = ${ideaId} and v.member_id <> p.author_id on conflict do nothing`);
  const posts = (await tx.execute(
    sql`select id from posts where thread_id = ${threadId} order by number`,
  )) as unknown as { id: string }[];
  await quarantineHelpfulVotes(
    tx,
    posts.map(({ id }) => id),
  );
}
