import type { Actor } from "#app/domain/core/actor.ts";
import type { Db } from "#db/types.ts";
import { askerWrote } from "./asker-wrote.server.ts";
import { changeThread } from "./change-thread.server.ts";
import type { HeldThread } from "./load-thread.server.ts";

/** What was asked for may as well be added to words that are there already. */
export async function askerEdited(tx: Db, actor: Actor, thread: HeldThread, now: Date): Promise<void> {
  const told = await askerWrote(tx, actor, thread, now);
  if ("needsInfoAt" in told) await changeThread(tx, thread, { ...told, lastActivityAt: now });
}
