import type { Actor } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import type { Db } from "#db/types.ts";
import { changeThread } from "./change-thread.server.ts";
import { holdThread } from "./load-thread.server.ts";
import { recordStep } from "./record-step.server.ts";

type SetEscalation = { threadId: string; caseId: string; on: boolean; now?: Date };

/**
 * Marks a thread as taken over by customer service, or as given back, in the transaction of the case. Locks the thread;
 * whoever locks both locks the case first. Twice is once.
 */
export async function setEscalation(
  tx: Db,
  actor: Actor,
  { threadId, caseId, on, now = new Date() }: SetEscalation,
): Promise<void> {
  const thread = await holdThread(tx, actor, { id: threadId });
  if (on === (thread.escalatedAt !== null)) return;
  await changeThread(tx, thread, { escalatedAt: on ? now : null, lastActivityAt: now });
  await recordStep(tx, actor, { threadId, kind: on ? "escalated" : "case_resolved", now });
  await recordEvent(tx, actor, on ? "thread.escalated" : "thread.deescalated", { threadId, caseId });
}
