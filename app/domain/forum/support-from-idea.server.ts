import { sql } from "drizzle-orm";
import type { ThreadLink } from "#app/domain/ideas/support-from-thread.server.ts";
import type { Db } from "#db/types.ts";

/**
 * Whoever promoted the idea has the problem, and whoever follows goes on following. What waits in quarantine counts here
 * neither. The counterpart of supportFromThread.
 */
export async function supportFromIdea(tx: Db, { threadId, ideaId, authorId }: ThreadLink): Promise<void> {
  await tx.execute(sql`
    delete from thread_me_toos m where m.thread_id = ${threadId} and not exists (
      select 1 from idea_votes v where v.idea_id = ${ideaId} and v.member_id = m.member_id and v.value = 1
        and v.quarantined_at is null)`);
  await tx.execute(sql`
    insert into thread_me_toos (thread_id, member_id, created_at)
    select ${threadId}, member_id, cast_at from idea_votes
    where idea_id = ${ideaId} and value = 1 and quarantined_at is null and member_id <> ${authorId} on conflict do nothing`);
  await tx.execute(sql`
    delete from thread_follows t where t.thread_id = ${threadId}
      and not exists (select 1 from idea_follows f where f.idea_id = ${ideaId} and f.member_id = t.member_id)`);
  await tx.execute(sql`
    insert into thread_follows (thread_id, member_id, created_at)
    select ${threadId}, member_id, created_at from idea_follows where idea_id = ${ideaId} on conflict do nothing`);
}
