import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";

/**
 * Erases the words of deleted answers and remarks, earlier versions included, once nobody can bring them back: an hour to
 * change one's mind, and another for clocks that disagree.
 */
export async function eraseDeletedPosts(db: Db): Promise<void> {
  await db.execute(sql`
    with erased as (
      update posts set source = '', html = ''
      where deleted_at < now() - interval '2 hours' and source <> '' returning id
    ) delete from forum_revisions where post_id in (select id from erased)`);
  await db.execute(sql`
    with erased as (
      update thread_comments set source = '', html = ''
      where deleted_at < now() - interval '2 hours' and source <> '' returning id
    ) delete from forum_revisions where comment_id in (select id from erased)`);
}
