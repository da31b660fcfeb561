import { and, eq, isNull } from "drizzle-orm";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { articleOrigins } from "#db/schema/faq.ts";
import { threads } from "#db/schema/forum.ts";
import { posts } from "#db/schema/forum-posts.ts";
import type { Db } from "#db/types.ts";

export type Origin = {
  /** Number of the question. */
  thread: number;
  /** Number of the answer that the article repeats; without it, the accepted one. */
  answer?: number | null;
};

/** Ties an article to the question it was born from and credits who answered. Again with another answer: that one counts. */
export async function addOrigin(
  tx: Db,
  actor: Actor,
  article: { id: string },
  origin: Origin,
): Promise<void> {
  const [thread] = await tx
    .select({ id: threads.id, acceptedPostId: threads.acceptedPostId })
    .from(threads)
    .where(
      and(
        eq(threads.number, origin.thread),
        eq(threads.visibility, "public"),
        isNull(threads.convertedIdeaId),
      ),
    );
  if (!thread) throw new Invalid({ thread: "no_such_thread" });
  const wanted = origin.answer
    ? eq(posts.number, origin.answer)
    : thread.acceptedPostId && eq(posts.id, thread.acceptedPostId);
  const [post] = wanted
    ? await tx
        .select({ id: posts.id, authorId: posts.authorId })
        .from(posts)
        .where(
          and(
            wanted,
            eq(posts.threadId, thread.id),
            eq(posts.visibility, "public"),
            isNull(posts.deletedAt),
            isNull(posts.goneReason),
          ),
        )
    : [];
  if (origin.answer && !post) throw new Invalid({ answer: "no_such_answer" });
  const credited = { postId: post?.id ?? null, creditedId: post?.authorId ?? null };
  await tx
    .insert(articleOrigins)
    .values({ articleId: article.id, threadId: thread.id, ...credited, linkedById: actorId(actor) })
    .onConflictDoUpdate({ target: [articleOrigins.articleId, articleOrigins.threadId], set: credited });
  await recordEvent(tx, actor, "article.origin_added", {
    articleId: article.id,
    threadId: thread.id,
    creditedId: credited.creditedId,
  });
}
