import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { articleCategories } from "#db/schema/faq.ts";
import type { Db } from "#db/types.ts";
import { canEditArticles } from "./policy.ts";

export type CategoryRow = typeof articleCategories.$inferSelect;

/**
 * Locks the whole tree: whether a category may stand somewhere depends on all the others. Nobody else locks the table so,
 * and reading goes on.
 */
export async function lockCategories(tx: Db, actor: Actor): Promise<CategoryRow[]> {
  assertAllowed(canEditArticles(actor));
  await tx.execute("lock table article_categories in share row exclusive mode");
  return tx.select().from(articleCategories);
}
