import { eq } from "drizzle-orm";
import { mayMoveTo } from "#app/domain/core/audience.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { lockCategories } from "#app/domain/core/lock-categories.server.ts";
import { categories } from "#db/schema/community.ts";
import type { Db } from "#db/types.ts";
import type { ThreadChanges } from "./change-thread.server.ts";
import { countThreads } from "./count-threads.server.ts";
import type { HeldThread } from "./load-thread.server.ts";
import { type ChosenProduct, productOf } from "./product-of.ts";

type Refile = ChosenProduct & {
  /** A category's slug. */
  category: string;
};

/**
 * Category and product of a thread that is held, as somebody wants them; the counters of both categories follow. It may
 * stay where it is, also when that takes no new threads any more.
 */
export async function refileThread(
  tx: Db,
  thread: HeldThread,
  { category: slug, ...chosen }: Refile,
): Promise<Pick<ThreadChanges, "categoryId" | "product" | "version">> {
  await lockCategories(tx, { id: thread.categoryId, slug });
  const [target] = await tx.select().from(categories).where(eq(categories.slug, slug));
  if (target?.id === thread.categoryId) return productOf(target.products, chosen, thread);
  if (!target?.takesThreads || target.archivedAt || !mayMoveTo(target.audience, thread.visibility))
    throw new Invalid({ category: "no_such_category" });
  const product = productOf(target.products, chosen);
  if (thread.visibility === "public") {
    // Counters are locked in one order, after the threads, as everywhere.
    for (const id of [thread.categoryId, target.id].sort()) {
      await countThreads(tx, id, id === target.id ? 1 : -1);
    }
  }
  return { categoryId: target.id, ...product };
}
