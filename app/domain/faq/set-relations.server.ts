import { eq, inArray } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { articleRelations, articles } from "#db/schema/faq.ts";
import type { Db } from "#db/types.ts";
import { changeArticle } from "./change-article.server.ts";
import { RELATIONS_MAX } from "./limits.ts";

/** The related articles an editor chose, by number and in their order; search finds the others. */
export async function setRelations(
  db: Db,
  actor: Actor,
  { number, related }: { number: number; related: readonly number[] },
): Promise<void> {
  const wanted = [...new Set(related)];
  if (wanted.includes(number)) throw new Invalid({ related: "related_to_itself" });
  if (wanted.length > RELATIONS_MAX) throw new Invalid({ related: "too_many_related" });
  await changeArticle(db, actor, number, async (tx, article) => {
    const found = wanted.length
      ? await tx
          .select({ id: articles.id, number: articles.number })
          .from(articles)
          .where(inArray(articles.number, wanted))
      : [];
    if (found.length < wanted.length) throw new Invalid({ related: "no_such_article" });
    await tx.delete(articleRelations).where(eq(articleRelations.articleId, article.id));
    if (found.length > 0) {
      await tx.insert(articleRelations).values(
        found.map((one) => ({
          articleId: article.id,
          relatedId: one.id,
          position: wanted.indexOf(one.number),
        })),
      );
    }
    return {};
  });
}
