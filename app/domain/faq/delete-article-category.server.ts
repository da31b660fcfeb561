import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { Conflict, NotFound } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { articleCategories, articles } from "#db/schema/faq.ts";
import type { Db } from "#db/types.ts";
import { lockCategories } from "./lock-categories.server.ts";

/** Only an empty category goes: no category under it, and no article in it, not even a draft or a retired one. */
export async function deleteArticleCategory(db: Db, actor: Actor, { id }: { id: string }): Promise<void> {
  await db.transaction(async (tx) => {
    const all = await lockCategories(tx, actor);
    const gone = all.find((row) => row.id === id);
    if (!gone) throw new NotFound("no_such_category");
    if (all.some((row) => row.parentId === id)) throw new Conflict("category_has_children");
    // Whoever is putting an article into it right now is waited for.
    await tx
      .select({ id: articleCategories.id })
      .from(articleCategories)
      .where(eq(articleCategories.id, id))
      .for("update");
    const [inside] = await tx
      .select({ id: articles.id })
      .from(articles)
      .where(eq(articles.categoryId, id))
      .limit(1);
    if (inside) throw new Conflict("category_has_articles");
    await tx.delete(articleCategories).where(eq(articleCategories.id, id));
    await recordAudit(
      tx,
      actor,
      "article_category.deleted",
      { kind: "article_category", id },
      { slug: gone.slug, name: gone.name },
    );
  });
}
