import { and, eq, isNull } from "drizzle-orm";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { newId } from "#db/ids.ts";
import { articleFlags } from "#db/schema/faq.ts";
import type { Db } from "#db/types.ts";
import type { ArticleLanguage } from "./limits.ts";
import { lockPublished } from "./lock-published.server.ts";

type FlagArticle = { number: number; language: ArticleLanguage; words: string };

/** "Something is wrong here", for the editors to settle. Anybody may say so; the same words twice are one flag. */
export async function flagArticle(
  db: Db,
  actor: Actor,
  { number, language, words }: FlagArticle,
): Promise<{ flagId: string }> {
  return db.transaction(async (tx) => {
    const article = await lockPublished(tx, number);
    const [same] = await tx
      .select({ id: articleFlags.id })
      .from(articleFlags)
      .where(
        and(
          eq(articleFlags.articleId, article.id),
          eq(articleFlags.words, words),
          isNull(articleFlags.resolvedAt),
        ),
      )
      .limit(1);
    if (same) return { flagId: same.id };
    const flagId = newId();
    await tx
      .insert(articleFlags)
      .values({ id: flagId, articleId: article.id, language, memberId: actorId(actor), words });
    await recordEvent(tx, actor, "article.flagged", { articleId: article.id, flagId });
    return { flagId };
  });
}
