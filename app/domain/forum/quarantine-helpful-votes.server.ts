import { sql } from "drizzle-orm";
import { heldOnPost } from "#app/domain/integrity/held-votes.ts";
import type { Db } from "#db/types.ts";
import { EXPECTED_POST_COUNTERS } from "./expected-counters.ts";

/** "This helped me" went into quarantine or came out: the votes are marked, and the answers counted anew. */
export async function quarantineHelpfulVotes(tx: Db, postIds: readonly string[]): Promise<void> {
  if (postIds.length === 0) return;
  const ids = [...postIds];
  // Threads first, as everywhere: conversions touch all posts of one.
  await tx.execute(sql`
    select 1 from threads where id in (select thread_id from posts where id in ${ids}) order by number for no key update`);
  await tx.execute(sql`select 1 from posts where id in ${ids} order by number for no key update`);
  await tx.execute(sql`
    update post_votes v set quarantined_at = case when v.quarantined_at is null then now() end
    where v.post_id in ${ids}
      and (v.quarantined_at is not null or v.member_id in (select member_id from quarantined_votes))
      and (v.quarantined_at is not null) <> ${sql.raw(heldOnPost("v.post_id", "v.member_id"))}`);
  await tx.execute(sql`
    update posts p set helpful_count = w.helpful_count from (${sql.raw(EXPECTED_POST_COUNTERS)}) w
    where w.id = p.id and p.id in ${ids}`);
}
