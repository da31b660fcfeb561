import { and, eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { threadFollows } from "#db/schema/forum.ts";
import type { Db } from "#db/types.ts";
import { changeThread } from "./change-thread.server.ts";
import { followThread } from "./follow-thread.server.ts";
import { holdThread } from "./load-thread.server.ts";
import { canFollowThread } from "./policy.ts";

type SetFollow = { number: number; on: boolean; now?: Date };
type Followed = { number: number; slug: string; following: boolean; followers: number };

/** Follows a thread or stops following it; doing so twice changes nothing. */
export async function setThreadFollow(
  db: Db,
  actor: MemberActor,
  { number, on, now = new Date() }: SetFollow,
): Promise<Followed> {
  return db.transaction(async (tx) => {
    const thread = await holdThread(tx, actor, { number });
    assertAllowed(canFollowThread(actor, thread.facts));
    const step = on
      ? await followThread(tx, thread.id, actor.id, now)
      : -(await unfollow(tx, thread.id, actor.id));
    const followers = thread.followerCount + step;
    if (step !== 0) await changeThread(tx, thread, { followerCount: followers });
    return { number, slug: thread.slug, following: on, followers };
  });
}

async function unfollow(tx: Db, threadId: string, memberId: string): Promise<number> {
  const gone = await tx
    .delete(threadFollows)
    .where(and(eq(threadFollows.threadId, threadId), eq(threadFollows.memberId, memberId)))
    .returning({ memberId: threadFollows.memberId });
  return gone.length;
}
