import type { Actor } from "#app/domain/core/actor.ts";
import type { Db } from "#db/types.ts";
import { changeThread } from "./change-thread.server.ts";
import type { HeldThread } from "./load-thread.server.ts";
import { recountThread } from "./recount-thread.server.ts";
import { unaccept } from "./unaccept.server.ts";

/** Brings a thread that is held in line with its posts after one came or went; what is `gone` solves nothing any more. */
export async function settlePosts(
  tx: Db,
  actor: Actor,
  thread: HeldThread,
  { gone, now }: { gone?: string; now: Date },
): Promise<void> {
  const counted = await recountThread(tx, thread);
  const lost = gone !== undefined && thread.acceptedPostId === gone;
  await changeThread(tx, counted, lost ? await unaccept(tx, actor, thread, { now }) : {});
}
