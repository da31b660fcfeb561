import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import type { Db } from "#db/types.ts";
import { changeThread } from "./change-thread.server.ts";
import { holdThread } from "./load-thread.server.ts";
import { canTagThread } from "./policy.ts";

/** Files a thread under other tags; its words stay as they are. */
export async function setThreadTags(
  db: Db,
  actor: MemberActor,
  { number, tags }: { number: number; tags: string[] },
): Promise<{ before: string[] }> {
  return db.transaction(async (tx) => {
    const thread = await holdThread(tx, actor, { number });
    assertAllowed(canTagThread(actor, thread.facts));
    await changeThread(tx, thread, { tags });
    await recordEvent(tx, actor, "thread.edited", { threadId: thread.id, mentionedIds: [] });
    return { before: thread.tags };
  });
}
