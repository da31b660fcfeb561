import { sql } from "drizzle-orm";
import { heldOnComment } from "#app/domain/integrity/held-votes.ts";
import type { Db } from "#db/types.ts";
import { EXPECTED_COMMENT_VOTES } from "./expected-counters.ts";

/**
 * Votes on comments went into quarantine or came out: they are marked and counted anew. The caller holds the ideas the
 * comments stand under, which keeps two who touch many comments of one idea apart.
 */
export async function quarantineCommentVotes(tx: Db, commentIds: readonly string[]): Promise<void> {
  if (commentIds.length === 0) return;
  const ids = [...commentIds];
  await tx.execute(sql`select 1 from idea_comments where id in ${ids} order by number for no key update`);
  await tx.execute(sql`
    update idea_comment_votes v set quarantined_at = case when v.quarantined_at is null then now() end
    where v.comment_id in ${ids}
      and (v.quarantined_at is not null or v.member_id in (select member_id from quarantined_votes))
      and (v.quarantined_at is not null) <> ${sql.raw(heldOnComment("v.comment_id", "v.member_id"))}`);
  await tx.execute(sql`
    update idea_comments c set promotes = w.promotes, demotes = w.demotes
    from (${sql.raw(EXPECTED_COMMENT_VOTES)}) w where w.id = c.id and c.id in ${ids}`);
}
