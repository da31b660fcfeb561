import { and, eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { mentionedMembers } from "#app/domain/ideas/mentioned-members.server.ts";
import { screen } from "#app/domain/screening/screen.server.ts";
import { RENDERER_VERSION, renderMarkdown } from "#app/markdown/render.server.ts";
import { newId } from "#db/ids.ts";
import { posts, threadComments } from "#db/schema/forum-posts.ts";
import type { Db } from "#db/types.ts";
import { askerWrote } from "./asker-wrote.server.ts";
import { changeThread } from "./change-thread.server.ts";
import { type HeldThread, holdThread } from "./load-thread.server.ts";
import { canRemarkOn, type PostFacts } from "./policy.ts";

type PostRemark = {
  /** Of the thread. */
  number: number;
  /** Number of the answer it is about; without one it is about the question. */
  answer?: number | undefined;
  body: string;
  /** See Screened. */
  typedMs?: number | undefined;
  now?: Date;
};

/** Adds a short remark under a question or under one of its answers. */
export async function postRemark(
  db: Db,
  actor: MemberActor,
  { number, answer, body, typedMs, now = new Date() }: PostRemark,
): Promise<{ id: string; number: number; held: boolean }> {
  const html = renderMarkdown(body);
  const id = newId();
  return db.transaction(async (tx) => {
    const thread = await holdThread(tx, actor, { number });
    const post = answer === undefined ? null : await findPost(tx, thread, answer);
    assertAllowed(canRemarkOn(actor, thread.facts, post?.facts ?? null));
    const { language } = thread;
    const screened = {
      kind: "remark" as const,
      targetId: id,
      text: body,
      language,
      typedMs,
      under: thread,
      now,
    };
    const { held } = await screen(tx, actor, screened);
    const [remark] = await tx
      .insert(threadComments)
      .values({
        id,
        threadId: thread.id,
        postId: post?.id ?? null,
        authorId: actor.id,
        visibility: held ? "held" : "public",
        source: body,
        html,
        rendererVersion: RENDERER_VERSION,
        createdAt: now,
      })
      .returning({ number: threadComments.number });
    const posted = { id, number: remark!.number, held };
    if (held) return posted;
    await changeThread(tx, thread, {
      lastWriterId: actor.id,
      lastActivityAt: now,
      ...(await askerWrote(tx, actor, thread, now)),
    });
    await recordEvent(tx, actor, "thread_comment.posted", {
      threadId: thread.id,
      commentId: id,
      postId: post?.id ?? null,
      authorId: actor.id,
      mentionedIds: await mentionedMembers(tx, body),
    });
    return posted;
  });
}

async function findPost(
  tx: Db,
  thread: HeldThread,
  number: number,
): Promise<{ id: string; facts: PostFacts }> {
  const [post] = await tx
    .select()
    .from(posts)
    .where(and(eq(posts.number, number), eq(posts.threadId, thread.id)));
  if (!post) throw new NotFound("no_such_post");
  const { id, authorId, visibility, deletedAt } = post;
  return {
    id,
    facts: { authorId, visibility, deleted: deletedAt !== null, accepted: thread.acceptedPostId === id },
  };
}
