import { and, eq, isNull, sql } from "drizzle-orm";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { mayMoveTo } from "#app/domain/core/audience.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { lockCategories } from "#app/domain/core/lock-categories.server.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { newId } from "#db/ids.ts";
import { categories, statuses } from "#db/schema/community.ts";
import type { threads, threadTexts } from "#db/schema/forum.ts";
import { ideaFollows, ideaRevisions, ideas, ideaTexts, ideaVotes } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { commentsFromThread } from "./comments-from-thread.server.ts";
import { recountFamily } from "./recount-family.server.ts";
import { supportFromThread } from "./support-from-thread.server.ts";

type AdoptThread = {
  thread: typeof threads.$inferSelect;
  text: typeof threadTexts.$inferSelect;
  /** A category's slug. */
  category: string;
  now: Date;
};

/**
 * Lets a thread, which the caller holds, live on as an idea: the one it was before, or a new one. Everything said and
 * everybody who cares comes along; what was there from before is brought up to date, so that nothing comes twice.
 */
export async function adoptThread(
  tx: Db,
  actor: Actor,
  { thread, text, category: slug, now }: AdoptThread,
): Promise<{ id: string; number: number; slug: string }> {
  const [known] = await tx
    .select({ id: ideas.id })
    .from(ideas)
    .where(eq(ideas.convertedThreadId, thread.id))
    .for("no key update");
  await lockCategories(tx, { id: thread.categoryId, slug });
  const step = Number(thread.visibility === "public");
  const [category] = await tx
    .update(categories)
    .set({ ideaCount: sql`${categories.ideaCount} + ${step}` })
    .where(and(eq(categories.slug, slug), eq(categories.takesIdeas, true), isNull(categories.archivedAt)))
    .returning();
  if (!category || !mayMoveTo(category.audience, thread.visibility))
    throw new Invalid({ category: "no_such_category" });
  const { title, excerpt, language, tags, visibility, editedAt } = thread;
  const place = { categoryId: category.id, visibility, convertedThreadId: null, lastActivityAt: now };
  const words = { title, slug: thread.slug, excerpt, language, tags, editedAt };
  const written = {
    title,
    language,
    source: text.source,
    html: text.html,
    rendererVersion: text.rendererVersion,
  };

  const id = known?.id ?? newId();
  if (known) {
    await keepWords(tx, actor, { ideaId: id, title, source: text.source, now });
    await tx
      .update(ideas)
      .set({ ...place, ...words })
      .where(eq(ideas.id, id));
    await tx.update(ideaTexts).set(written).where(eq(ideaTexts.ideaId, id));
  } else {
    const [initial] = await tx.select({ id: statuses.id }).from(statuses).where(eq(statuses.initial, true));
    await tx.insert(ideas).values({
      ...place,
      ...words,
      id,
      authorId: thread.authorId,
      statusId: initial!.id,
      ownerId: category.defaultOwnerId,
      historicSupports: Math.max(0, thread.historicScore),
      createdAt: thread.createdAt,
    });
    await tx.insert(ideaTexts).values({ ...written, ideaId: id });
    await tx.insert(ideaVotes).values({ ideaId: id, memberId: thread.authorId, value: 1, castAt: now });
    await tx.insert(ideaFollows).values({ ideaId: id, memberId: thread.authorId, createdAt: now });
    if (visibility === "public") {
      await recordEvent(tx, actor, "idea.submitted", { ideaId: id, authorId: thread.authorId });
    }
  }
  const link = { threadId: thread.id, ideaId: id, authorId: thread.authorId, now };
  await supportFromThread(tx, link);
  await commentsFromThread(tx, link);
  await recountFamily(tx, [id]);
  const [idea] = await tx
    .select({ number: ideas.number, slug: ideas.slug })
    .from(ideas)
    .where(eq(ideas.id, id));
  return { id, ...idea! };
}

type Words = { ideaId: string; title: string; source: string; now: Date };

/** What the idea said before stays readable in its history. */
async function keepWords(tx: Db, actor: Actor, { ideaId, title, source, now }: Words): Promise<void> {
  const [before] = await tx
    .select({ title: ideaTexts.title, source: ideaTexts.source })
    .from(ideaTexts)
    .where(eq(ideaTexts.ideaId, ideaId));
  if (before!.title === title && before!.source === source) return;
  await tx
    .insert(ideaRevisions)
    .values({ id: newId(), ideaId, editorId: actorId(actor), ...before!, createdAt: now });
}
