import { inArray } from "drizzle-orm";
import { moderationActs } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";

/** The act that had ended these is taken back: what they took is taken again. */
export async function standAgain(tx: Db, acts: readonly string[]): Promise<void> {
  if (acts.length === 0) return;
  await tx
    .update(moderationActs)
    .set({ undoneAt: null, undoneById: null })
    .where(inArray(moderationActs.id, [...acts]));
}
