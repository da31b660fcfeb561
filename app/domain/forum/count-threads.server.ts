import { eq, sql } from "drizzle-orm";
import { categories } from "#db/schema/community.ts";
import type { Db } from "#db/types.ts";

/** Adds to the number of threads a category shows. Called last: categories are locked after threads and ideas. */
export async function countThreads(tx: Db, categoryId: string, step: number): Promise<void> {
  if (step === 0) return;
  await tx
    .update(categories)
    .set({ threadCount: sql`${categories.threadCount} + ${step}` })
    .where(eq(categories.id, categoryId));
}
