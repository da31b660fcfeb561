import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { isShown } from "#app/domain/core/is-shown.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import type { Db } from "#db/types.ts";
import { holdThread } from "./load-thread.server.ts";
import { canHideThread } from "./policy.ts";
import { setThreadVisibility } from "./set-thread-visibility.server.ts";

type ChangeVisibility = { number: number; visibility: "public" | "hidden"; note?: string; now?: Date };

/** Hides a thread from the public, or brings it back. What waits for a moderator is decided on in the review queue. */
export async function changeThreadVisibility(
  db: Db,
  actor: MemberActor,
  { number, visibility, note = "", now = new Date() }: ChangeVisibility,
): Promise<{ number: number; slug: string }> {
  return db.transaction(async (tx) => {
    const thread = await holdThread(tx, actor, { number });
    assertAllowed(canHideThread(actor, thread.facts));
    const ref = { number, slug: thread.slug };
    if (thread.visibility === "held") throw new Conflict("waits_for_review");
    if (isShown(thread.visibility) === isShown(visibility)) return ref;
    const { from } = await setThreadVisibility(tx, actor, { id: thread.id, to: visibility, note, now });
    const detail = { number, title: thread.title, from, note };
    await recordAudit(
      tx,
      actor,
      visibility === "public" ? "thread.restored" : "thread.hidden",
      { kind: "thread", id: thread.id },
      detail,
    );
    return ref;
  });
}
