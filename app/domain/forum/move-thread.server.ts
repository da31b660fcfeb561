import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import type { Db } from "#db/types.ts";
import { changeThread } from "./change-thread.server.ts";
import { holdThread } from "./load-thread.server.ts";
import { canMoveThread } from "./policy.ts";
import { recordStep } from "./record-step.server.ts";
import { refileThread } from "./refile-thread.server.ts";
import type { Place } from "./schema.ts";
import { unaccept } from "./unaccept.server.ts";

type MoveThread = Place & { number: number; now?: Date };

/** Files a thread where it belongs: category, tags, product, question or discussion. A discussion has no solution. */
export async function moveThread(
  db: Db,
  actor: MemberActor,
  { number, kind, note, now = new Date(), ...place }: MoveThread,
): Promise<{ number: number; slug: string }> {
  return db.transaction(async (tx) => {
    const thread = await holdThread(tx, actor, { number });
    assertAllowed(canMoveThread(actor, thread.facts));
    if (kind === "discussion" && thread.escalatedAt) throw new Invalid({ kind: "already_escalated" });
    const placed = await refileThread(tx, thread, place);
    const settled =
      kind === "discussion"
        ? { needsInfoAt: null, ...(await unaccept(tx, actor, thread, { note, now })) }
        : {};
    await changeThread(tx, thread, { kind, tags: place.tags, ...placed, ...settled });
    const stepId = await recordStep(tx, actor, { threadId: thread.id, kind: "moved", note, now });
    await recordEvent(tx, actor, "thread.moved", { threadId: thread.id, stepId });
    return { number, slug: thread.slug };
  });
}
