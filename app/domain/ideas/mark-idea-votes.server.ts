import { sql } from "drizzle-orm";
import { heldOnIdea } from "#app/domain/integrity/held-votes.ts";
import type { Db } from "#db/types.ts";

/**
 * Lets the marks of votes on ideas say which of them wait in quarantine, as rows come and go with merges and decisions.
 * The caller holds the ideas and counts anew.
 */
export async function markIdeaVotes(tx: Db, ideaIds: readonly string[]): Promise<void> {
  if (ideaIds.length === 0) return;
  await tx.execute(sql`
    update idea_votes v set quarantined_at = case when v.quarantined_at is null then now() end
    where v.idea_id in ${[...ideaIds]}
      and (v.quarantined_at is not null or v.member_id in (select member_id from quarantined_votes where kind = 'idea'))
      and (v.quarantined_at is not null) <> ${sql.raw(heldOnIdea("v.idea_id", "v.member_id"))}`);
}
