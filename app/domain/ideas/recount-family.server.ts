import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { EXPECTED_FAMILY_COUNTERS } from "./expected-counters.ts";
import { markIdeaVotes } from "./mark-idea-votes.server.ts";
import { recountVotes } from "./recount-votes.server.ts";

/** Sets every counter of ideas whose family has changed to what the rows say. The caller holds their locks. */
export async function recountFamily(tx: Db, ideaIds: readonly string[]): Promise<void> {
  if (ideaIds.length === 0) return;
  await markIdeaVotes(tx, ideaIds);
  await recountVotes(tx, ideaIds);
  await tx.execute(sql`
    update ideas i set comment_count = w.comment_count, follower_count = w.follower_count
    from (${sql.raw(EXPECTED_FAMILY_COUNTERS)}) w where w.id = i.id and i.id in ${[...ideaIds]}`);
}
