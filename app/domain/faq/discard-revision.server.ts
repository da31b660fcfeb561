import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { forgetDraft } from "#app/domain/core/forget-draft.server.ts";
import { articleRevisions } from "#db/schema/faq.ts";
import type { Db } from "#db/types.ts";
import { draftTarget } from "./draft-target.ts";
import type { ArticleLanguage } from "./limits.ts";
import { lockArticle, openRevision } from "./load-article.server.ts";

type Discard = { number: number; language: ArticleLanguage; base?: string | undefined };

/** Gives up the open revision. Its words stay in the history, from where they can be taken up again. */
export async function discardRevision(
  db: Db,
  actor: Actor,
  { number, language, base }: Discard,
): Promise<{ version: number }> {
  return db.transaction(async (tx) => {
    const article = await lockArticle(tx, actor, number);
    const revision = await openRevision(tx, article.id, { language, base });
    await tx
      .update(articleRevisions)
      .set({ state: "discarded", submittedAt: null, updatedAt: new Date() })
      .where(eq(articleRevisions.id, revision.id));
    await forgetDraft(tx, actor, { kind: "article", target: draftTarget(article, language) });
    return { version: revision.version };
  });
}
