import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";

/**
 * Erases the words of deleted comments, earlier versions included, once nobody can bring them back: an hour to change
 * one's mind, and another for clocks that disagree.
 */
export async function eraseDeletedComments(db: Db): Promise<void> {
  await db.execute(sql`
    with erased as (
      update idea_comments set source = '', html = ''
      where deleted_at < now() - interval '2 hours' and source <> '' returning id
    ) delete from idea_comment_revisions where comment_id in (select id from erased)`);
}
