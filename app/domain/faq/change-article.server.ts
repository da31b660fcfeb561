import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { articles } from "#db/schema/faq.ts";
import type { Db } from "#db/types.ts";
import { type LockedArticle, lockArticle } from "./load-article.server.ts";

type Change = Partial<typeof articles.$inferInsert>;

/** One transaction around what editors settle about an article beside its words. */
export async function changeArticle(
  db: Db,
  actor: Actor,
  number: number,
  change: (tx: Db, article: LockedArticle) => Promise<Change>,
): Promise<void> {
  await db.transaction(async (tx) => {
    const article = await lockArticle(tx, actor, number);
    const changed = await change(tx, article);
    if (Object.keys(changed).length > 0) {
      await tx.update(articles).set(changed).where(eq(articles.id, article.id));
    }
    await recordEvent(tx, actor, "article.changed", { articleId: article.id });
  });
}
