import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import type { Db } from "#db/types.ts";
import { holdThread } from "./load-thread.server.ts";
import { canAskForEscalation } from "./policy.ts";

type AskForEscalation = { number: number; note: string };

/** The asker calls customer service: what the community said did not help. Cases take it from here. */
export async function askForEscalation(
  db: Db,
  actor: MemberActor,
  { number, note }: AskForEscalation,
): Promise<{ number: number; slug: string }> {
  return db.transaction(async (tx) => {
    const thread = await holdThread(tx, actor, { number });
    assertAllowed(canAskForEscalation(actor, thread.facts));
    const asked = { threadId: thread.id, memberId: actor.id, note };
    await recordEvent(tx, actor, "thread.escalation_asked", asked);
    return { number, slug: thread.slug };
  });
}
