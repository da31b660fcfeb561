import { and, desc, eq, inArray } from "drizzle-orm";
import { type Actor, isStaff } from "#app/domain/core/actor.ts";
import { Conflict, NotFound } from "#app/domain/core/errors.ts";
import { articleRevisions, articles } from "#db/schema/faq.ts";
import type { Db } from "#db/types.ts";
import { editionOf } from "./edition.ts";
import type { ArticleLanguage } from "./limits.ts";

export type LockedArticle = typeof articles.$inferSelect;
export type Revision = typeof articleRevisions.$inferSelect;

/**
 * Loads an article for an editor's command and locks its row until the transaction ends: whatever happens to one article
 * and its revisions happens one after the other. To others than staff there is no such article.
 */
export async function lockArticle(tx: Db, actor: Actor, number: number): Promise<LockedArticle> {
  const [row] = await tx.select().from(articles).where(eq(articles.number, number)).for("no key update");
  if (!row || !isStaff(actor)) throw new NotFound("no_such_article");
  return row;
}

/** What is written today of an article in a language: the open revision, or else the one that readers have. */
export async function latestRevision(
  tx: Db,
  articleId: string,
  language: ArticleLanguage,
): Promise<{ open: Revision | null; published: Revision | null }> {
  const here = and(eq(articleRevisions.articleId, articleId), eq(articleRevisions.language, language));
  const [open] = await tx
    .select()
    .from(articleRevisions)
    .where(and(here, inArray(articleRevisions.state, ["draft", "review", "returned"])));
  const [published] = await tx
    .select()
    .from(articleRevisions)
    .where(and(here, eq(articleRevisions.state, "published")))
    .orderBy(desc(articleRevisions.version))
    .limit(1);
  return { open: open ?? null, published: published ?? null };
}

/** The revision that waits to be published; refused when somebody has changed it since the actor read it. */
export async function openRevision(
  tx: Db,
  articleId: string,
  { language, base }: { language: ArticleLanguage; base?: string | undefined },
): Promise<Revision> {
  const { open } = await latestRevision(tx, articleId, language);
  if (!open) throw new Conflict("no_open_revision");
  if (base !== undefined && base !== editionOf(open)) throw new Conflict("revision_changed");
  return open;
}
