import { eq, sql as raw } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { slugify } from "#app/domain/core/slug.ts";
import { threadState } from "#app/domain/forum/thread-state.ts";
import { excerpt, RENDERER_VERSION, renderMarkdown } from "#app/markdown/render.server.ts";
import { newId } from "#db/ids.ts";
import { categories } from "#db/schema/community.ts";
import { threads, threadTexts } from "#db/schema/forum.ts";
import { posts } from "#db/schema/forum-posts.ts";
import { db } from "#tests/support/database.ts";
import { aCategory } from "./idea.ts";
import { aMember } from "./member.ts";

type WantedThread = Partial<typeof threads.$inferInsert> & {
  by?: MemberActor;
  body?: string;
  category?: string;
};

/** A public question by plain insert: no follow, no event. Use `startThread` where the history matters. */
export async function aThread({ by, body = "It blinks red.", category, ...wanted }: WantedThread = {}) {
  const author = by ?? (await aMember());
  const id = newId();
  const title = wanted.title ?? "The lamp blinks red";
  const kind = wanted.kind ?? "question";
  const categoryId = wanted.categoryId ?? (await aCategory(category));
  const facts = {
    kind,
    lockedAt: wanted.lockedAt ?? null,
    acceptedPostId: wanted.acceptedPostId ?? null,
    escalatedAt: wanted.escalatedAt ?? null,
    needsInfoAt: wanted.needsInfoAt ?? null,
    answeredAt: wanted.answeredAt ?? null,
  };
  const [row] = await db
    .insert(threads)
    .values({
      id,
      slug: slugify(title),
      title,
      excerpt: excerpt(body),
      authorId: author.id,
      lastWriterId: author.id,
      state: threadState(facts),
      ...wanted,
      kind,
      categoryId,
    })
    .returning();
  await db.insert(threadTexts).values({
    threadId: id,
    source: body,
    html: renderMarkdown(body),
    rendererVersion: RENDERER_VERSION,
  });
  if (row!.visibility === "public" && !row!.convertedIdeaId) {
    await db
      .update(categories)
      .set({ threadCount: raw`${categories.threadCount} + 1` })
      .where(eq(categories.id, categoryId));
  }
  return { ...row!, ref: `${row!.number}-${row!.slug}`, author };
}

type WantedPost = Partial<typeof posts.$inferInsert> & { threadId: string; by?: MemberActor; body?: string };

/** A public answer by plain insert, counted on its thread; no event. Use `addPost` where the history matters. */
export async function aPost({ by, body = "Hold the button for five seconds.", ...wanted }: WantedPost) {
  const author = by ?? (await aMember());
  const [row] = await db
    .insert(posts)
    .values({
      id: newId(),
      authorId: author.id,
      source: body,
      html: renderMarkdown(body),
      rendererVersion: RENDERER_VERSION,
      ...wanted,
    })
    .returning();
  if (row!.visibility === "public" && !row!.deletedAt) {
    const [thread] = await db.select().from(threads).where(eq(threads.id, row!.threadId));
    const answeredAt = thread!.answeredAt ?? (author.id === thread!.authorId ? null : row!.createdAt);
    await db
      .update(threads)
      .set({
        answerCount: raw`${threads.answerCount} + 1`,
        answeredAt,
        lastAnswerAt: row!.createdAt,
        lastWriterId: author.id,
        state: threadState({ ...thread!, answeredAt }),
      })
      .where(eq(threads.id, row!.threadId));
  }
  return { ...row!, author };
}
