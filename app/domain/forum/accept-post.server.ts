import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import type { Db } from "#db/types.ts";
import { changeThread } from "./change-thread.server.ts";
import { holdPost } from "./load-post.server.ts";
import { canAccept, mustExplainSolution } from "./policy.ts";
import { recordStep } from "./record-step.server.ts";
import { unaccept } from "./unaccept.server.ts";

type AcceptPost = {
  /** Of the answer. */
  number: number;
  /** Why, which staff must say when somebody had chosen already. */
  note?: string;
  now?: Date;
};

type Solution = { thread: { number: number; slug: string }; solved: boolean };

/** Chooses the answer that solved the question; the one chosen before, if any, gives way. Twice is once. */
export async function acceptPost(
  db: Db,
  actor: MemberActor,
  { number, note = "", now = new Date() }: AcceptPost,
): Promise<Solution> {
  return db.transaction(async (tx) => {
    const { thread, post } = await holdPost(tx, actor, { number });
    const done = { thread: { number: thread.number, slug: thread.slug }, solved: true };
    if (post.facts.accepted) return done;
    assertAllowed(canAccept(actor, thread.facts, post.facts));
    if (mustExplainSolution(actor, thread.facts) && !note) throw new Invalid({ note: "required" });
    await unaccept(tx, actor, thread, { note, now });
    await changeThread(tx, thread, {
      acceptedPostId: post.id,
      acceptedById: actor.id,
      solvedAt: now,
      needsInfoAt: null,
      claimedById: null,
      claimedUntil: null,
      lastActivityAt: now,
    });
    const step = { threadId: thread.id, kind: "accepted" as const, postId: post.id, note, now };
    const stepId = await recordStep(tx, actor, step);
    await recordEvent(tx, actor, "post.accepted", {
      threadId: thread.id,
      postId: post.id,
      authorId: post.authorId,
      stepId,
      byAsker: thread.authorId === actor.id,
    });
    return done;
  });
}
