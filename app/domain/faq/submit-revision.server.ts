import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { articleRevisions } from "#db/schema/faq.ts";
import type { Db } from "#db/types.ts";
import type { ArticleLanguage } from "./limits.ts";
import { lockArticle, openRevision } from "./load-article.server.ts";

type Submit = { number: number; language: ArticleLanguage; base?: string | undefined };

/** Asks for a second pair of eyes. */
export async function submitRevision(
  db: Db,
  actor: Actor,
  { number, language, base }: Submit,
): Promise<void> {
  await db.transaction(async (tx) => {
    const article = await lockArticle(tx, actor, number);
    if (article.retiredAt) throw new Conflict("article_retired");
    const revision = await openRevision(tx, article.id, { language, base });
    if (revision.state === "review") return;
    await tx
      .update(articleRevisions)
      .set({ state: "review", submittedAt: new Date(), updatedAt: new Date() })
      .where(eq(articleRevisions.id, revision.id));
    await recordEvent(tx, actor, "article.submitted", {
      articleId: article.id,
      revisionId: revision.id,
      language,
    });
  });
}
