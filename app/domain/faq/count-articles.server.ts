import { eq, sql } from "drizzle-orm";
import { articleCategories } from "#db/schema/faq.ts";
import type { Db } from "#db/types.ts";

/** Moves the counters of categories: published articles that are not retired. Locked in one order, after the article. */
export async function countArticles(tx: Db, steps: Record<string, number>): Promise<void> {
  for (const id of Object.keys(steps).sort()) {
    await tx
      .update(articleCategories)
      .set({ articleCount: sql`${articleCategories.articleCount} + ${steps[id]!}` })
      .where(eq(articleCategories.id, id));
  }
}
