import { eq, sql as raw } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { slugify } from "#app/domain/core/slug.ts";
import { excerpt, RENDERER_VERSION, renderMarkdown } from "#app/markdown/render.server.ts";
import { newId } from "#db/ids.ts";
import { categories } from "#db/schema/community.ts";
import { ideas, ideaTexts } from "#db/schema/ideas.ts";
import { db } from "#tests/support/database.ts";
import { aMember } from "./member.ts";

type Wanted = Partial<typeof ideas.$inferInsert> & { by?: MemberActor; body?: string; category?: string };

/** The id of the category with this slug; made when there is none. */
export async function aCategory(
  slug = "general",
  wanted: Partial<typeof categories.$inferInsert> = {},
): Promise<string> {
  const [found] = await db.select({ id: categories.id }).from(categories).where(eq(categories.slug, slug));
  if (found) return found.id;
  const id = newId();
  const name = { en: slug, fr: slug };
  await db.insert(categories).values({ id, slug, name, description: name, ...wanted });
  return id;
}

/** A public idea by plain insert: no votes, no event. Use `submitIdea` where the history matters. */
export async function anIdea({ by, body = "A body.", category, ...wanted }: Wanted = {}) {
  const author = by ?? (await aMember());
  const id = newId();
  const title = wanted.title ?? "A quieter coffee machine";
  const categoryId = wanted.categoryId ?? (await aCategory(category));
  const [row] = await db
    .insert(ideas)
    .values({
      id,
      slug: slugify(title),
      title,
      excerpt: excerpt(body),
      authorId: author.id,
      statusId: "received",
      ...wanted,
      categoryId,
    })
    .returning();
  await db.insert(ideaTexts).values({
    ideaId: id,
    title,
    source: body,
    html: renderMarkdown(body),
    rendererVersion: RENDERER_VERSION,
    language: row!.language,
  });
  if (row!.visibility === "public" && !row!.mergedIntoId) {
    await db
      .update(categories)
      .set({ ideaCount: raw`${categories.ideaCount} + 1` })
      .where(eq(categories.id, categoryId));
  }
  return { ...row!, ref: `${row!.number}-${row!.slug}`, author };
}
