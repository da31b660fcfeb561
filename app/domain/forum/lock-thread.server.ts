import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import type { Db } from "#db/types.ts";
import { changeThread } from "./change-thread.server.ts";
import { holdThread } from "./load-thread.server.ts";
import { canLock } from "./policy.ts";
import { recordStep } from "./record-step.server.ts";

type LockThread = { number: number; note: string; now?: Date };

/** Ends a thread, with the reason for everybody to read: nobody answers any more. */
export async function lockThread(
  db: Db,
  actor: MemberActor,
  { number, note, now = new Date() }: LockThread,
): Promise<{ number: number; slug: string }> {
  return db.transaction(async (tx) => {
    const thread = await holdThread(tx, actor, { number });
    assertAllowed(canLock(actor, thread.facts));
    const free = { claimedById: null, claimedUntil: null };
    await changeThread(tx, thread, { lockedAt: now, lockReason: "staff", ...free });
    const stepId = await recordStep(tx, actor, { threadId: thread.id, kind: "locked", note, now });
    await recordEvent(tx, actor, "thread.locked", { threadId: thread.id, stepId, reason: "staff" });
    return { number, slug: thread.slug };
  });
}
