import { slugify } from "#app/domain/core/slug.ts";
import { RENDERER_VERSION, renderMarkdown } from "#app/markdown/render.server.ts";
import { newId } from "#db/ids.ts";
import { articleRevisions, articleTranslations } from "#db/schema/faq.ts";
import { db } from "#tests/support/database.ts";

type Wanted = {
  language: "en" | "fr";
  title: string;
  body?: string;
  summary?: string;
  translatesUpTo?: Date;
};

/** A published translation of an article, by plain insert; up to date unless told otherwise. */
export async function aTranslation(
  article: { id: string; majorChangeAt: Date | null },
  { language, title, body = "Maintenez le bouton.", summary = "", translatesUpTo }: Wanted,
) {
  const revisionId = newId();
  const facts = { articleId: article.id, language, title, summary };
  await db.insert(articleRevisions).values({
    ...facts,
    id: revisionId,
    version: 1,
    state: "published",
    source: body,
    publishedAt: new Date(),
  });
  const [row] = await db
    .insert(articleTranslations)
    .values({
      ...facts,
      slug: slugify(title),
      html: renderMarkdown(body),
      rendererVersion: RENDERER_VERSION,
      revisionId,
      translatesUpTo: translatesUpTo ?? article.majorChangeAt,
    })
    .returning();
  return row!;
}
