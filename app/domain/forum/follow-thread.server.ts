import { threadFollows } from "#db/schema/forum.ts";
import type { Db } from "#db/types.ts";

/** Makes a member follow a thread that is held. Returns by how many its followers grew: nobody follows twice. */
export async function followThread(tx: Db, threadId: string, memberId: string, now: Date): Promise<0 | 1> {
  const added = await tx
    .insert(threadFollows)
    .values({ threadId, memberId, createdAt: now })
    .onConflictDoNothing()
    .returning({ memberId: threadFollows.memberId });
  return added.length === 1 ? 1 : 0;
}
