import type { Doer } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import type { Db } from "#db/types.ts";
import type { ThreadChanges } from "./change-thread.server.ts";
import type { HeldThread } from "./load-thread.server.ts";
import { recordStep } from "./record-step.server.ts";

/** The asker of a question that waits for their word has written something: it waits for helpers again. */
export async function askerWrote(
  tx: Db,
  actor: Doer,
  thread: HeldThread,
  now: Date,
): Promise<Pick<ThreadChanges, "needsInfoAt">> {
  const isAsker = actor.kind === "member" && actor.id === thread.authorId;
  if (!isAsker || !thread.needsInfoAt) return {};
  await recordStep(tx, actor, { threadId: thread.id, kind: "info_given", now });
  await recordEvent(tx, actor, "thread.info_given", { threadId: thread.id });
  return { needsInfoAt: null };
}
