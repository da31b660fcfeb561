import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { recountVotes } from "./recount-votes.server.ts";

/**
 * Sets every counter of ideas whose family has changed: votes and followers from their own rows, comments from their
 * own and those of everything merged into them, at whatever depth. The caller holds their locks.
 */
export async function recountFamily(tx: Db, ideaIds: readonly string[]): Promise<void> {
  await recountVotes(tx, ideaIds);
  for (const id of ideaIds) {
    await tx.execute(sql`
      with recursive family as (
        select ${id}::uuid as id union all select m.id from ideas m join family f on m.merged_into_id = f.id
      )
      update ideas set
        follower_count = (select count(*) from idea_follows where idea_id = ${id}),
        comment_count = (
          select count(*) from idea_comments c join family f on f.id = c.idea_id
          where c.visibility = 'public' and c.deleted_at is null)
      where id = ${id}`);
  }
}
