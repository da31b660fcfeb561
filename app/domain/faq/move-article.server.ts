import type { Actor } from "#app/domain/core/actor.ts";
import type { Db } from "#db/types.ts";
import { changeArticle } from "./change-article.server.ts";
import { countArticles } from "./count-articles.server.ts";
import { assertArticleCategory } from "./usable-category.server.ts";

/** Puts an article into another category; its address stays. */
export async function moveArticle(
  db: Db,
  actor: Actor,
  { number, categoryId }: { number: number; categoryId: string },
): Promise<void> {
  await changeArticle(db, actor, number, async (tx, article) => {
    await assertArticleCategory(tx, categoryId);
    if (article.categoryId === categoryId) return {};
    if (article.publishedAt && !article.retiredAt) {
      await countArticles(tx, { [article.categoryId]: -1, [categoryId]: 1 });
    }
    return { categoryId };
  });
}
