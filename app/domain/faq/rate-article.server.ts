import { and, eq, sql } from "drizzle-orm";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { newId } from "#db/ids.ts";
import { articleFeedback, articles } from "#db/schema/faq.ts";
import type { Db } from "#db/types.ts";
import type { ArticleLanguage } from "./limits.ts";
import { lockPublished } from "./lock-published.server.ts";
import type { FeedbackReason } from "./reader-limits.ts";

type RateArticle = {
  number: number;
  language: ArticleLanguage;
  helpful: boolean;
  /** Why not, where it did not; what was said before stays when nothing is said now. */
  reason?: FeedbackReason | undefined;
  words?: string | undefined;
  /** See `visitorKey`. */
  visitor: string;
};

/** "Did this help?": one answer per visitor, who may change it. The article's lock keeps the counts exact. */
export async function rateArticle(
  db: Db,
  actor: Actor,
  { number, language, helpful, reason, words, visitor }: RateArticle,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await lockPublished(tx, number);
    const mine = and(eq(articleFeedback.articleId, id), eq(articleFeedback.visitor, visitor));
    const [before] = await tx.select().from(articleFeedback).where(mine);
    const answer = {
      language,
      helpful,
      reason: helpful ? null : (reason ?? before?.reason ?? null),
      words: helpful ? "" : (words ?? before?.words ?? ""),
    };
    const feedbackId = before?.id ?? newId();
    if (before) await tx.update(articleFeedback).set(answer).where(mine);
    else {
      await tx
        .insert(articleFeedback)
        .values({ id: feedbackId, articleId: id, visitor, memberId: actorId(actor), ...answer });
    }
    const saidMore = answer.reason !== (before?.reason ?? null) || answer.words !== (before?.words ?? "");
    if (before?.helpful === helpful && !saidMore) return;
    await tx
      .update(articles)
      .set({
        helpfulCount: sql`${articles.helpfulCount} + ${Number(helpful) - Number(before?.helpful === true)}`,
        unhelpfulCount: sql`${articles.unhelpfulCount} + ${Number(!helpful) - Number(before?.helpful === false)}`,
      })
      .where(eq(articles.id, id));
    await recordEvent(tx, actor, "article.rated", { articleId: id, helpful, feedbackId });
  });
}
