import type { Actor } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import type { Db } from "#db/types.ts";
import { changeThread } from "./change-thread.server.ts";
import { holdPost } from "./load-post.server.ts";
import { recordStep } from "./record-step.server.ts";

type AcceptAgain = {
  postId: string;
  /** Who had chosen it. */
  acceptedById: string;
  now: Date;
};

/** An answer that was the solution and came back is the solution again, unless the question has another one by now. */
export async function acceptAgain(
  tx: Db,
  actor: Actor,
  { postId, acceptedById, now }: AcceptAgain,
): Promise<void> {
  const { thread, post } = await holdPost(tx, actor, { id: postId });
  if (thread.acceptedPostId || thread.facts.converted || thread.kind !== "question") return;
  const changes = { acceptedPostId: postId, acceptedById, solvedAt: now, needsInfoAt: null };
  await changeThread(tx, thread, changes);
  const stepId = await recordStep(tx, actor, { threadId: thread.id, kind: "accepted", postId, now });
  await recordEvent(tx, { kind: "member", id: acceptedById }, "post.accepted", {
    threadId: thread.id,
    postId,
    authorId: post.authorId,
    stepId,
    byAsker: thread.authorId === acceptedById,
  });
}
