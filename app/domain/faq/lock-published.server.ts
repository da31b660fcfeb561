import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { NotFound } from "#app/domain/core/errors.ts";
import { articles } from "#db/schema/faq.ts";
import type { Db } from "#db/types.ts";

/** Locks an article that readers have before them until the transaction ends; what they say of it comes one by one. */
export async function lockPublished(tx: Db, number: number): Promise<{ id: string }> {
  const [row] = await tx
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.number, number), isNotNull(articles.publishedAt), isNull(articles.retiredAt)))
    .for("no key update");
  if (!row) throw new NotFound("no_such_article");
  return row;
}
