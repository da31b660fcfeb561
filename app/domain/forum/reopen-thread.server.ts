import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import type { Db } from "#db/types.ts";
import { changeThread } from "./change-thread.server.ts";
import { holdThread } from "./load-thread.server.ts";
import { canReopen } from "./policy.ts";
import { recordStep } from "./record-step.server.ts";

type ReopenThread = { number: number; note: string; now?: Date };

/** Takes a locked thread up again, with the reason for everybody to read. It counts as active from now on. */
export async function reopenThread(
  db: Db,
  actor: MemberActor,
  { number, note, now = new Date() }: ReopenThread,
): Promise<{ number: number; slug: string }> {
  return db.transaction(async (tx) => {
    const thread = await holdThread(tx, actor, { number });
    assertAllowed(canReopen(actor, thread.facts));
    await changeThread(tx, thread, { lockedAt: null, lockReason: null, lastActivityAt: now });
    const stepId = await recordStep(tx, actor, { threadId: thread.id, kind: "reopened", note, now });
    await recordEvent(tx, actor, "thread.reopened", { threadId: thread.id, stepId });
    return { number, slug: thread.slug };
  });
}
