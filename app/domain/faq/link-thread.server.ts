import { and, eq, inArray } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { articleOrigins } from "#db/schema/faq.ts";
import { threads } from "#db/schema/forum.ts";
import { posts } from "#db/schema/forum-posts.ts";
import type { Db } from "#db/types.ts";
import { addOrigin, type Origin } from "./add-origin.server.ts";
import { changeArticle } from "./change-article.server.ts";

/** Links an article and a question both ways, with credit to who answered. */
export async function linkThread(
  db: Db,
  actor: Actor,
  { number, ...origin }: Origin & { number: number },
): Promise<void> {
  await changeArticle(db, actor, number, async (tx, article) => {
    await addOrigin(tx, actor, article, origin);
    return {};
  });
}

/** Takes the link and the credit back; tells which answer was credited. */
export async function unlinkThread(
  db: Db,
  actor: Actor,
  { number, thread }: { number: number; thread: number },
): Promise<{ answer: number | null }> {
  let answer: number | null = null;
  await changeArticle(db, actor, number, async (tx, article) => {
    const gone = await tx
      .delete(articleOrigins)
      .where(
        and(
          eq(articleOrigins.articleId, article.id),
          inArray(
            articleOrigins.threadId,
            tx.select({ id: threads.id }).from(threads).where(eq(threads.number, thread)),
          ),
        ),
      )
      .returning({ postId: articleOrigins.postId, threadId: articleOrigins.threadId });
    if (gone.length === 0) throw new NotFound("no_such_thread");
    await recordEvent(tx, actor, "article.origin_removed", {
      articleId: article.id,
      threadId: gone[0]!.threadId,
    });
    const [post] = gone[0]!.postId
      ? await tx.select({ number: posts.number }).from(posts).where(eq(posts.id, gone[0]!.postId))
      : [];
    answer = post?.number ?? null;
    return {};
  });
  return { answer };
}
