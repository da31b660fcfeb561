import { eq } from "drizzle-orm";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { articleRevisions } from "#db/schema/faq.ts";
import type { Db } from "#db/types.ts";
import type { ArticleLanguage } from "./limits.ts";
import { lockArticle, openRevision } from "./load-article.server.ts";
import { canReview } from "./policy.ts";

type Return = {
  number: number;
  language: ArticleLanguage;
  base?: string | undefined;
  /** What is missing, for the author. */
  note: string;
};

/** Gives a revision back to its author, with what is missing. */
export async function returnRevision(
  db: Db,
  actor: Actor,
  { number, language, base, note }: Return,
): Promise<void> {
  await db.transaction(async (tx) => {
    const article = await lockArticle(tx, actor, number);
    const revision = await openRevision(tx, article.id, { language, base });
    assertAllowed(canReview(actor, revision));
    const now = new Date();
    await tx
      .update(articleRevisions)
      .set({
        state: "returned",
        reviewNote: note,
        reviewedById: actorId(actor),
        reviewedAt: now,
        submittedAt: null,
        updatedAt: now,
      })
      .where(eq(articleRevisions.id, revision.id));
    await recordEvent(tx, actor, "article.returned", {
      articleId: article.id,
      revisionId: revision.id,
      language,
    });
  });
}
