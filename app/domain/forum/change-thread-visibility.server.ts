import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import type { Db } from "#db/types.ts";
import { changeThread } from "./change-thread.server.ts";
import { countThreads } from "./count-threads.server.ts";
import { holdThread } from "./load-thread.server.ts";
import { canHideThread } from "./policy.ts";
import { recordStep } from "./record-step.server.ts";

type ChangeVisibility = { number: number; visibility: "public" | "hidden"; note?: string; now?: Date };

/** Hides a thread from the public, or brings it back; its category counts public threads only. */
export async function changeThreadVisibility(
  db: Db,
  actor: MemberActor,
  { number, visibility, note = "", now = new Date() }: ChangeVisibility,
): Promise<{ number: number; slug: string }> {
  return db.transaction(async (tx) => {
    const thread = await holdThread(tx, actor, { number });
    assertAllowed(canHideThread(actor, thread.facts));
    const ref = { number, slug: thread.slug };
    if (thread.visibility === visibility) return ref;
    const shown = visibility === "public";
    await changeThread(tx, thread, { visibility });
    await countThreads(tx, thread.categoryId, Number(shown) - Number(thread.visibility === "public"));
    await recordStep(tx, actor, { threadId: thread.id, kind: shown ? "restored" : "hidden", note, now });
    await recordEvent(tx, actor, "thread.visibility_changed", { threadId: thread.id, visibility });
    const detail = { number, title: thread.title, from: thread.visibility, note };
    await recordAudit(
      tx,
      actor,
      shown ? "thread.restored" : "thread.hidden",
      { kind: "thread", id: thread.id },
      detail,
    );
    return ref;
  });
}
