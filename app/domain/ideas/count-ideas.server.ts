import { eq, sql } from "drizzle-orm";
import { categories } from "#db/schema/community.ts";
import type { Db } from "#db/types.ts";

/** Adds to the number of ideas a category shows. Called last: categories are locked after ideas. */
export async function countIdeas(tx: Db, categoryId: string, step: number): Promise<void> {
  if (step === 0) return;
  await tx
    .update(categories)
    .set({ ideaCount: sql`${categories.ideaCount} + ${step}` })
    .where(eq(categories.id, categoryId));
}
