import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { EXPECTED_VOTE_COUNTERS } from "./expected-counters.ts";

/**
 * Sets promotes, demotes and popularity of ideas to what their vote rows say, by the half-life their category has now.
 * The caller holds their locks, or a vote cast meanwhile would be lost from the counters.
 */
export async function recountVotes(tx: Db, ideaIds: readonly string[]): Promise<void> {
  if (ideaIds.length === 0) return;
  await tx.execute(sql`
    update ideas i set promotes = w.promotes, demotes = w.demotes, popularity = w.popularity
    from (${sql.raw(EXPECTED_VOTE_COUNTERS)}) w where w.id = i.id and i.id in ${[...ideaIds]}`);
}
