import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";

export type ThreadLink = { threadId: string; ideaId: string; authorId: string; now: Date };

/**
 * Whoever has the problem promotes the idea, as of now; whoever follows goes on following. Who no longer has it or no
 * longer follows does so here neither. The author's own vote, everybody's demotes and what waits in quarantine are the
 * idea's own affair.
 */
export async function supportFromThread(
  tx: Db,
  { threadId, ideaId, authorId, now }: ThreadLink,
): Promise<void> {
  const at = now.toISOString();
  await tx.execute(sql`
    delete from idea_votes v where v.idea_id = ${ideaId} and v.value = 1 and v.member_id <> ${authorId} and v.quarantined_at is null
      and not exists (select 1 from thread_me_toos m where m.thread_id = ${threadId} and m.member_id = v.member_id)`);
  await tx.execute(sql`
    insert into idea_votes (idea_id, member_id, value, cast_at)
    select ${ideaId}, member_id, 1, ${at}::timestamptz from thread_me_toos
    where thread_id = ${threadId} and member_id <> ${authorId} on conflict do nothing`);
  await tx.execute(sql`
    delete from idea_follows f where f.idea_id = ${ideaId}
      and not exists (select 1 from thread_follows t where t.thread_id = ${threadId} and t.member_id = f.member_id)`);
  await tx.execute(sql`
    insert into idea_follows (idea_id, member_id, created_at)
    select ${ideaId}, member_id, created_at from thread_follows where thread_id = ${threadId} on conflict do nothing`);
}
