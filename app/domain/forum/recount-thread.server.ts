import { eq, sql } from "drizzle-orm";
import { threads } from "#db/schema/forum.ts";
import type { Db } from "#db/types.ts";
import { EXPECTED_THREAD_COUNTERS, shownPostSql } from "./expected-counters.ts";
import type { HeldThread } from "./load-thread.server.ts";
import { threadFacts } from "./load-thread.server.ts";

/**
 * Counts what stands under a thread that is held, after something went or came back. Done by Postgres, whose moments are
 * finer than ours. Returns the thread as it is now, its state not yet told: pass it to changeThread.
 */
export async function recountThread(tx: Db, thread: HeldThread): Promise<HeldThread> {
  const { id } = thread;
  const counted = (column: string) =>
    sql`(select ${sql.raw(column)} from (${sql.raw(EXPECTED_THREAD_COUNTERS)}) e where e.id = ${id})`;
  const [row] = await tx
    .update(threads)
    .set({
      answerCount: counted("answer_count"),
      meTooCount: counted("me_too_count"),
      followerCount: counted("follower_count"),
      answeredAt: counted("answered_at"),
      lastAnswerAt: counted("last_answer_at"),
      lastWriterId: sql`coalesce((
        select author_id from (
          select p.author_id, p.created_at from posts p where p.thread_id = ${id} and ${sql.raw(shownPostSql("p"))}
          union all
          select c.author_id, c.created_at from thread_comments c where c.thread_id = ${id} and ${sql.raw(shownPostSql("c"))}
        ) w order by created_at desc limit 1), ${threads.authorId})`,
    })
    .where(eq(threads.id, id))
    .returning();
  return { ...row!, facts: threadFacts(row!, thread.facts.gone) };
}
