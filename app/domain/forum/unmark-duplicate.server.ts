import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import type { Db } from "#db/types.ts";
import { changeThread } from "./change-thread.server.ts";
import { holdThread } from "./load-thread.server.ts";
import { canUnmarkDuplicate } from "./policy.ts";
import { recordStep } from "./record-step.server.ts";

type UnmarkDuplicate = { number: number; note?: string; now?: Date };

/** It is a question of its own after all. Who came to follow the other one stays there. */
export async function unmarkDuplicate(
  db: Db,
  actor: MemberActor,
  { number, note = "", now = new Date() }: UnmarkDuplicate,
): Promise<{ number: number; slug: string }> {
  return db.transaction(async (tx) => {
    const thread = await holdThread(tx, actor, { number });
    assertAllowed(canUnmarkDuplicate(actor, thread.facts));
    const ofId = thread.duplicateOfId;
    if (!ofId) throw new Conflict("not_a_duplicate");
    await changeThread(tx, thread, {
      duplicateOfId: null,
      lastActivityAt: now,
      ...(thread.lockReason === "duplicate" && { lockedAt: null, lockReason: null }),
    });
    const step = { threadId: thread.id, kind: "not_duplicate" as const, otherThreadId: ofId, note, now };
    const stepId = await recordStep(tx, actor, step);
    await recordEvent(tx, actor, "thread.unmarked_duplicate", { threadId: thread.id, ofId, stepId });
    return { number, slug: thread.slug };
  });
}
