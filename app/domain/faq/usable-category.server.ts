import { eq } from "drizzle-orm";
import { Invalid } from "#app/domain/core/errors.ts";
import { articleCategories } from "#db/schema/faq.ts";
import type { Db } from "#db/types.ts";

/** Refuses a category that is not there; keeps it from being deleted until the transaction ends. */
export async function assertArticleCategory(tx: Db, id: string): Promise<void> {
  const [found] = await tx
    .select({ id: articleCategories.id })
    .from(articleCategories)
    .where(eq(articleCategories.id, id))
    .for("key share");
  if (!found) throw new Invalid({ categoryId: "no_such_category" });
}
