import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { forgetDraft } from "#app/domain/core/forget-draft.server.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { newId } from "#db/ids.ts";
import { articleRevisions, articles } from "#db/schema/faq.ts";
import type { Db } from "#db/types.ts";
import { addOrigin, type Origin } from "./add-origin.server.ts";
import { originTarget } from "./draft-target.ts";
import type { ArticleLanguage } from "./limits.ts";
import { canEditArticles } from "./policy.ts";
import { dayIn } from "./review-day.ts";
import type { RevisionText } from "./schema.ts";
import { assertArticleCategory } from "./usable-category.server.ts";

type NewArticle = RevisionText & {
  categoryId: string;
  language: ArticleLanguage;
  /** "Check again in so many months"; null for never. */
  reviewMonths?: number | null;
  /** The question it is made of, and the answer it repeats. */
  origin?: Origin | null;
  /** Straight to the reviewers. */
  submit?: boolean;
};

/** Begins an article: its first draft in the language it is written in. Readers see nothing until it is published. */
export async function createArticle(
  db: Db,
  actor: Actor,
  {
    categoryId,
    language,
    title,
    summary,
    source,
    reviewMonths = null,
    origin = null,
    submit = false,
  }: NewArticle,
): Promise<{ id: string; number: number; revisionId: string }> {
  assertAllowed(canEditArticles(actor));
  const authorId = actorId(actor);
  const id = newId();
  const revisionId = newId();
  const now = new Date();
  return db.transaction(async (tx) => {
    await assertArticleCategory(tx, categoryId);
    const [article] = await tx
      .insert(articles)
      .values({
        id,
        categoryId,
        sourceLanguage: language,
        authorId,
        ownerId: authorId,
        reviewBy: reviewMonths === null ? null : dayIn(now, reviewMonths),
        createdAt: now,
      })
      .returning();
    await tx.insert(articleRevisions).values({
      id: revisionId,
      articleId: id,
      language,
      version: 1,
      state: submit ? "review" : "draft",
      title,
      summary,
      source,
      authorId,
      writerIds: authorId ? [authorId] : [],
      submittedAt: submit ? now : null,
      createdAt: now,
      updatedAt: now,
    });
    if (origin) await addOrigin(tx, actor, article!, origin);
    await forgetDraft(tx, actor, { kind: "article", target: originTarget(origin?.thread ?? null) });
    await recordEvent(tx, actor, "article.changed", { articleId: id });
    if (submit) await recordEvent(tx, actor, "article.submitted", { articleId: id, revisionId, language });
    return { id, number: article!.number, revisionId };
  });
}
