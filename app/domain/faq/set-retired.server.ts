import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { articles } from "#db/schema/faq.ts";
import type { Db } from "#db/types.ts";
import { countArticles } from "./count-articles.server.ts";
import { lockArticle } from "./load-article.server.ts";

/** Takes an article out of the FAQ, or brings it back; its texts stay as they are. */
async function setRetired(db: Db, actor: Actor, number: number, retired: boolean): Promise<void> {
  await db.transaction(async (tx) => {
    const article = await lockArticle(tx, actor, number);
    if ((article.retiredAt !== null) === retired) return;
    await tx
      .update(articles)
      .set({ retiredAt: retired ? new Date() : null })
      .where(eq(articles.id, article.id));
    if (article.publishedAt) await countArticles(tx, { [article.categoryId]: retired ? -1 : 1 });
    const name = retired ? "article.retired" : "article.restored";
    await recordEvent(tx, actor, name, { articleId: article.id });
    await recordAudit(tx, actor, name, { kind: "article", id: article.id }, { number });
  });
}

export const retireArticle = (db: Db, actor: Actor, { number }: { number: number }) =>
  setRetired(db, actor, number, true);

export const restoreArticle = (db: Db, actor: Actor, { number }: { number: number }) =>
  setRetired(db, actor, number, false);
