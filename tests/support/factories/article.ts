import { eq, sql as raw } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { slugify } from "#app/domain/core/slug.ts";
import { RENDERER_VERSION, renderMarkdown } from "#app/markdown/render.server.ts";
import { newId } from "#db/ids.ts";
import { articleCategories, articleRevisions, articles, articleTranslations } from "#db/schema/faq.ts";
import { db } from "#tests/support/database.ts";
import { aMember } from "./member.ts";

/** The id of the article category with this slug; made when there is none. */
export async function anArticleCategory(
  slug = "first-steps",
  wanted: Partial<typeof articleCategories.$inferInsert> = {},
): Promise<string> {
  const [found] = await db
    .select({ id: articleCategories.id })
    .from(articleCategories)
    .where(eq(articleCategories.slug, slug));
  if (found) return found.id;
  const id = newId();
  const name = { en: slug, fr: slug };
  await db.insert(articleCategories).values({ id, slug, name, description: name, ...wanted });
  return id;
}

type Wanted = {
  by?: MemberActor;
  category?: string;
  language?: "en" | "fr";
  title?: string;
  summary?: string;
  body?: string;
  publishedAt?: Date;
};

/** A published article in one language, by plain insert; no event. Use the commands where the history matters. */
export async function anArticle(wanted: Wanted = {}) {
  const { language = "en", title = "Reset the lamp", summary = "How to begin anew." } = wanted;
  const { body = "Hold the button.", publishedAt = new Date() } = wanted;
  const author = wanted.by ?? (await aMember({ role: "agent" }));
  const categoryId = await anArticleCategory(wanted.category);
  const id = newId();
  const revisionId = newId();
  const [article] = await db
    .insert(articles)
    .values({
      id,
      categoryId,
      sourceLanguage: language,
      authorId: author.id,
      publishedAt,
      majorChangeAt: publishedAt,
    })
    .returning();
  await db.insert(articleRevisions).values({
    id: revisionId,
    articleId: id,
    language,
    version: 1,
    state: "published",
    title,
    summary,
    source: body,
    authorId: author.id,
    publishedAt,
  });
  const slug = slugify(title);
  await db.insert(articleTranslations).values({
    articleId: id,
    language,
    slug,
    title,
    summary,
    html: renderMarkdown(body),
    rendererVersion: RENDERER_VERSION,
    revisionId,
    firstPublishedAt: publishedAt,
    updatedAt: publishedAt,
  });
  await db
    .update(articleCategories)
    .set({ articleCount: raw`${articleCategories.articleCount} + 1` })
    .where(eq(articleCategories.id, categoryId));
  return { ...article!, slug, title, language, ref: `${article!.number}-${slug}`, author };
}
