import { sql } from "drizzle-orm";
import { slugify } from "#app/domain/core/slug.ts";
import type { Db } from "#db/types.ts";
import { SAME_POST } from "./converted-comments.ts";

/**
 * A thread that was an idea before has its words there too, out of sight of all but staff. What must not be read on the
 * thread any more goes there as well, earlier versions included. The caller holds the thread.
 */
export async function forgetIdeaText(
  tx: Db,
  { threadId, title }: { threadId: string; title?: string },
): Promise<void> {
  const idea = sql`select id from ideas where converted_thread_id = ${threadId}`;
  await tx.execute(sql`delete from idea_revisions where idea_id in (${idea})`);
  await tx.execute(sql`
    update idea_texts set source = '', html = '', title = coalesce(${title ?? null}::text, title) where idea_id in (${idea})`);
  await tx.execute(sql`
    update ideas set excerpt = '', title = coalesce(${title ?? null}::text, title),
      slug = coalesce(${title ? slugify(title) : null}::text, slug) where converted_thread_id = ${threadId}`);
}

/** Likewise of one of its answers. The comment stays as it is counted; it is a gap once the thread is an idea again. */
export async function forgetIdeaComment(
  tx: Db,
  { threadId, postId }: { threadId: string; postId: string },
): Promise<void> {
  const comment = sql`
    select c.id from ideas i join idea_comments c on c.idea_id = i.id join posts p on p.id = ${postId} and ${sql.raw(SAME_POST)}
    where i.converted_thread_id = ${threadId}`;
  await tx.execute(sql`delete from idea_comment_revisions where comment_id in (${comment})`);
  await tx.execute(sql`update idea_comments set source = '', html = '' where id in (${comment})`);
}
