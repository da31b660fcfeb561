import { actorId, type Doer } from "#app/domain/core/actor.ts";
import { newId } from "#db/ids.ts";
import { type ThreadStepKind, threadSteps } from "#db/schema/forum.ts";
import type { Db } from "#db/types.ts";

type Step = {
  threadId: string;
  kind: ThreadStepKind;
  postId?: string | null;
  otherThreadId?: string | null;
  note?: string;
  now: Date;
};

/** Writes down, for everybody to read, what happened to a thread. Returns the step's id. */
export async function recordStep(tx: Db, actor: Doer, { now, ...step }: Step): Promise<string> {
  const id = newId();
  await tx.insert(threadSteps).values({ id, actorId: actorId(actor), createdAt: now, ...step });
  return id;
}
