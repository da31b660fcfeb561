import { and, eq, isNull } from "drizzle-orm";
import { isStaff, type MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { threads } from "#db/schema/forum.ts";
import { posts } from "#db/schema/forum-posts.ts";
import type { Db } from "#db/types.ts";
import { changeThread } from "./change-thread.server.ts";
import { holdThread } from "./load-thread.server.ts";
import { canAskForInfo } from "./policy.ts";
import { recordStep } from "./record-step.server.ts";

type AskForInfo = { number: number; note: string; now?: Date };

/** Tells the asker what helpers need to know; until they say it, the question waits for them. */
export async function askForInfo(
  db: Db,
  actor: MemberActor,
  { number, note, now = new Date() }: AskForInfo,
): Promise<{ number: number; slug: string }> {
  return db.transaction(async (tx) => {
    const thread = await holdThread(tx, actor, { number });
    assertAllowed(canAskForInfo(actor, thread.facts, isStaff(actor) || (await hasSolved(tx, actor.id))));
    await changeThread(tx, thread, { needsInfoAt: now, lastActivityAt: now });
    const stepId = await recordStep(tx, actor, { threadId: thread.id, kind: "needs_info", note, now });
    await recordEvent(tx, actor, "thread.info_requested", { threadId: thread.id, stepId });
    return { number, slug: thread.slug };
  });
}

/** Whether one of a member's answers was accepted somewhere. */
async function hasSolved(tx: Db, memberId: string): Promise<boolean> {
  const found = await tx
    .select({ id: posts.id })
    .from(posts)
    .innerJoin(threads, eq(threads.acceptedPostId, posts.id))
    .where(and(eq(posts.authorId, memberId), eq(posts.visibility, "public"), isNull(posts.deletedAt)))
    .limit(1);
  return found.length > 0;
}
