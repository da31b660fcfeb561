import { and, eq } from "drizzle-orm";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { slugify } from "#app/domain/core/slug.ts";
import { RENDERER_VERSION } from "#app/markdown/render.server.ts";
import { type RenderedArticle, renderArticle } from "#app/markdown/render-article.server.ts";
import { articleRevisions, articleSlugs, articles, articleTranslations } from "#db/schema/faq.ts";
import type { Db } from "#db/types.ts";
import { countArticles } from "./count-articles.server.ts";
import { editionOf } from "./edition.ts";
import type { ArticleLanguage } from "./limits.ts";
import { type LockedArticle, lockArticle, openRevision, type Revision } from "./load-article.server.ts";
import { canEditArticles, canPublish } from "./policy.ts";

type PublishRevision = {
  number: number;
  language: ArticleLanguage;
  /** `editionOf` what the reviewer read; without it whatever is open is published. */
  base?: string | undefined;
  /** What the reviewer adds, for editors. */
  note?: string;
};

/** Makes the open revision what readers get. Its former address leads to the new one for good. */
export async function publishRevision(
  db: Db,
  actor: Actor,
  { number, language, base, note = "" }: PublishRevision,
): Promise<{ number: number; slug: string }> {
  assertAllowed(canEditArticles(actor));
  const read = await readOpen(db, { number, language, base });
  const rendered = { ...renderArticle(read.source), rendererVersion: RENDERER_VERSION };
  const slug = slugify(read.title);
  return db.transaction(async (tx) => {
    const article = await lockArticle(tx, actor, number);
    if (article.retiredAt) throw new Conflict("article_retired");
    // What was rendered is what is published, or nothing is.
    const revision = await openRevision(tx, article.id, { language, base: editionOf(read) });
    assertAllowed(canPublish(actor, revision));
    const now = new Date();
    await tx
      .update(articleRevisions)
      .set({
        state: "published",
        publishedAt: now,
        reviewedById: actorId(actor),
        reviewedAt: now,
        reviewNote: note,
        updatedAt: now,
      })
      .where(eq(articleRevisions.id, revision.id));
    const first = await setTranslation(tx, article, revision, { ...rendered, slug, now });
    const isSource = language === article.sourceLanguage;
    const major = isSource && (first || revision.significance === "major");
    await tx
      .update(articles)
      .set({
        publishedAt: article.publishedAt ?? now,
        ...(major && { majorChangeAt: now }),
        ...(!article.publishedAt && { lastCheckedAt: now, lastCheckedById: actorId(actor) }),
      })
      .where(eq(articles.id, article.id));
    if (!article.publishedAt) await countArticles(tx, { [article.categoryId]: 1 });
    await recordEvent(tx, actor, "article.published", {
      articleId: article.id,
      revisionId: revision.id,
      language,
      first,
      major,
    });
    await recordAudit(
      tx,
      actor,
      "article.published",
      { kind: "article", id: article.id },
      { number, language, version: revision.version, title: revision.title },
    );
    return { number, slug };
  });
}

/** The words to render, before any lock: what is to be published is checked again inside. */
async function readOpen(
  db: Db,
  { number, language, base }: Pick<PublishRevision, "number" | "language" | "base">,
): Promise<Revision> {
  const [article] = await db.select({ id: articles.id }).from(articles).where(eq(articles.number, number));
  if (!article) throw new Conflict("no_open_revision");
  return openRevision(db, article.id, { language, base });
}

/** Writes what readers get in this language; tells whether it is there for the first time. */
async function setTranslation(
  tx: Db,
  article: LockedArticle,
  revision: Revision,
  { now, ...shown }: RenderedArticle & { rendererVersion: number; slug: string; now: Date },
): Promise<boolean> {
  const { language } = revision;
  const here = and(eq(articleTranslations.articleId, article.id), eq(articleTranslations.language, language));
  const [before] = await tx.select({ slug: articleTranslations.slug }).from(articleTranslations).where(here);
  const values = {
    ...shown,
    title: revision.title,
    summary: revision.summary,
    revisionId: revision.id,
    translatesUpTo: await publicationOf(tx, revision.basedOnId),
    updatedAt: now,
  };
  if (!before) {
    await tx
      .insert(articleTranslations)
      .values({ ...values, articleId: article.id, language, firstPublishedAt: now });
  } else await tx.update(articleTranslations).set(values).where(here);
  // An address that is in use again is no former one.
  await tx
    .delete(articleSlugs)
    .where(and(eq(articleSlugs.articleId, article.id), eq(articleSlugs.slug, shown.slug)));
  if (before && before.slug !== shown.slug) {
    await tx
      .insert(articleSlugs)
      .values({ articleId: article.id, slug: before.slug, language })
      .onConflictDoUpdate({ target: [articleSlugs.articleId, articleSlugs.slug], set: { language } });
  }
  return !before;
}

async function publicationOf(tx: Db, revisionId: string | null): Promise<Date | null> {
  if (!revisionId) return null;
  const [row] = await tx
    .select({ publishedAt: articleRevisions.publishedAt })
    .from(articleRevisions)
    .where(eq(articleRevisions.id, revisionId));
  return row?.publishedAt ?? null;
}
