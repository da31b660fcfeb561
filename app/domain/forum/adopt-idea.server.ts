import { and, eq, isNull, sql } from "drizzle-orm";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { mayMoveTo } from "#app/domain/core/audience.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { newId } from "#db/ids.ts";
import { categories } from "#db/schema/community.ts";
import { threads, threadTexts } from "#db/schema/forum.ts";
import { forumRevisions, posts } from "#db/schema/forum-posts.ts";
import { type ideas, ideaTexts } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { changeThread } from "./change-thread.server.ts";
import { type HeldThread, holdThread } from "./load-thread.server.ts";
import { postsFromIdea } from "./posts-from-idea.server.ts";
import { recountThread } from "./recount-thread.server.ts";
import { supportFromIdea } from "./support-from-idea.server.ts";
import { unaccept } from "./unaccept.server.ts";

type AdoptIdea = {
  idea: typeof ideas.$inferSelect;
  /** The question it was before. */
  thread: HeldThread | null;
  /** A category's slug. */
  category: string;
  now: Date;
};

/** Lets an idea, which the caller holds, live on as a question. The counterpart of adoptThread. */
export async function adoptIdea(
  tx: Db,
  actor: Actor,
  { idea, thread: before, category: slug, now }: AdoptIdea,
): Promise<string> {
  const step = Number(idea.visibility === "public");
  const [category] = await tx
    .update(categories)
    .set({ threadCount: sql`${categories.threadCount} + ${step}` })
    .where(and(eq(categories.slug, slug), eq(categories.takesThreads, true), isNull(categories.archivedAt)))
    .returning({ id: categories.id, audience: categories.audience });
  if (!category || !mayMoveTo(category.audience, idea.visibility))
    throw new Invalid({ category: "no_such_category" });
  const id = before ? before.id : await insertThread(tx, actor, idea, category.id);
  const [text] = await tx.select().from(ideaTexts).where(eq(ideaTexts.ideaId, idea.id));
  const { source, html, rendererVersion } = text!;
  if (before) await keepWords(tx, actor, before, { title: idea.title, source, now });
  await tx
    .insert(threadTexts)
    .values({ threadId: id, source, html, rendererVersion })
    .onConflictDoUpdate({ target: threadTexts.threadId, set: { source, html, rendererVersion } });
  const link = { threadId: id, ideaId: idea.id, authorId: idea.authorId, now };
  await supportFromIdea(tx, link);
  await postsFromIdea(tx, link);

  const thread = await recountThread(tx, await holdThread(tx, actor, { id }));
  await changeThread(tx, thread, {
    ...wordsOf(idea),
    categoryId: category.id,
    // Products are those of a category.
    ...(thread.categoryId !== category.id && { product: null, version: null }),
    visibility: idea.visibility,
    convertedIdeaId: null,
    lastActivityAt: now,
    ...(await unacceptIfGone(tx, actor, thread, now)),
  });
  return id;
}

const wordsOf = ({ title, slug, excerpt, language, tags, editedAt }: typeof ideas.$inferSelect) => ({
  title,
  slug,
  excerpt,
  language,
  tags,
  editedAt,
});

async function insertThread(
  tx: Db,
  actor: Actor,
  idea: typeof ideas.$inferSelect,
  categoryId: string,
): Promise<string> {
  const id = newId();
  await tx.insert(threads).values({
    ...wordsOf(idea),
    id,
    kind: "question",
    state: "unanswered",
    authorId: idea.authorId,
    categoryId,
    visibility: idea.visibility,
    convertedIdeaId: idea.id,
    historicScore: idea.historicSupports,
    createdAt: idea.createdAt,
  });
  const started = { threadId: id, authorId: idea.authorId, kind: "question", mentionedIds: [] };
  await recordEvent(tx, actor, "thread.started", started);
  return id;
}

/** What the question said before it was an idea stays readable in its history. */
async function keepWords(
  tx: Db,
  actor: Actor,
  thread: HeldThread,
  { title, source, now }: { title: string; source: string; now: Date },
): Promise<void> {
  const [text] = await tx
    .select({ source: threadTexts.source })
    .from(threadTexts)
    .where(eq(threadTexts.threadId, thread.id));
  const before = { title: thread.title, source: text!.source };
  if (before.title === title && before.source === source) return;
  await tx
    .insert(forumRevisions)
    .values({ id: newId(), threadId: thread.id, editorId: actorId(actor), ...before, createdAt: now });
}

/** The solution may have been deleted while it was a comment. */
async function unacceptIfGone(tx: Db, actor: Actor, thread: HeldThread, now: Date) {
  if (!thread.acceptedPostId) return {};
  const [post] = await tx
    .select({ deletedAt: posts.deletedAt })
    .from(posts)
    .where(eq(posts.id, thread.acceptedPostId));
  return post!.deletedAt ? unaccept(tx, actor, thread, { now }) : {};
}
