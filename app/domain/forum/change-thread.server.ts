import { eq } from "drizzle-orm";
import { threads } from "#db/schema/forum.ts";
import type { Db } from "#db/types.ts";
import { type HeldThread, threadFacts } from "./load-thread.server.ts";
import { threadState } from "./thread-state.ts";

export type ThreadChanges = Partial<Omit<typeof threads.$inferInsert, "id" | "number" | "state">>;

/**
 * Writes what changed about a thread that is held, and the state that follows from it: nothing else may set a state.
 * Counters are set, not added to, because nobody else can change them meanwhile. Returns the thread as it is now.
 */
export async function changeThread(tx: Db, thread: HeldThread, changes: ThreadChanges): Promise<HeldThread> {
  const state = threadState({ ...thread, ...changes } as HeldThread);
  const [row] = await tx
    .update(threads)
    .set({ ...changes, state })
    .where(eq(threads.id, thread.id))
    .returning();
  return { ...row!, facts: threadFacts(row!, thread.facts.gone) };
}
