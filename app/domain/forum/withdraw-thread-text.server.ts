import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { slugify } from "#app/domain/core/slug.ts";
import { forgetIdeaText } from "#app/domain/ideas/forget-converted-words.server.ts";
import { threadTexts } from "#db/schema/forum.ts";
import { forumRevisions } from "#db/schema/forum-posts.ts";
import type { Db } from "#db/types.ts";
import { changeThread } from "./change-thread.server.ts";
import { holdThread } from "./load-thread.server.ts";
import { recordStep } from "./record-step.server.ts";
import type { GoneReason, Withdrawn } from "./withdraw-post.server.ts";

type WithdrawThreadText = {
  threadId: string;
  reason: GoneReason;
  /** In place of a title that says too much. */
  title?: string;
  note?: string;
  now?: Date;
};

/** As withdrawPost, for the words of a question itself. Its title stays, unless another one is given. */
export async function withdrawThreadText(
  db: Db,
  actor: Actor,
  { threadId, reason, title, note = "", now = new Date() }: WithdrawThreadText,
): Promise<(Withdrawn & { title: string }) | null> {
  return db.transaction(async (tx) => {
    const thread = await holdThread(tx, actor, { id: threadId });
    if (thread.facts.gone) return null;
    if (thread.facts.converted) throw new Conflict("thread_converted");
    const [text] = await tx.select().from(threadTexts).where(eq(threadTexts.threadId, threadId));
    await tx
      .update(threadTexts)
      .set({ source: "", html: "", goneReason: reason, goneAt: now })
      .where(eq(threadTexts.threadId, threadId));
    await tx
      .delete(forumRevisions)
      .where(
        and(
          eq(forumRevisions.threadId, threadId),
          isNull(forumRevisions.postId),
          isNull(forumRevisions.commentId),
        ),
      );
    await forgetIdeaText(tx, { threadId, ...(title && { title }) });
    await changeThread(tx, thread, { excerpt: "", ...(title && { title, slug: slugify(title) }) });
    const kind = reason === "private" ? "made_private" : "withdrawn";
    await recordStep(tx, actor, { threadId, kind, note, now });
    await recordEvent(tx, actor, "thread.withdrawn", { threadId, postId: null, reason });
    const { source, html } = text!;
    return { source, html, title: thread.title, authorId: thread.authorId, createdAt: thread.createdAt };
  });
}
