import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { forgetDraft } from "#app/domain/core/forget-draft.server.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { mentionedMembers } from "#app/domain/ideas/mentioned-members.server.ts";
import { screen } from "#app/domain/screening/screen.server.ts";
import { RENDERER_VERSION, renderMarkdown } from "#app/markdown/render.server.ts";
import { newId } from "#db/ids.ts";
import type { ThreadKind } from "#db/schema/forum.ts";
import { posts } from "#db/schema/forum-posts.ts";
import type { Db } from "#db/types.ts";
import { askerWrote } from "./asker-wrote.server.ts";
import { changeThread } from "./change-thread.server.ts";
import { followThread } from "./follow-thread.server.ts";
import { holdThread } from "./load-thread.server.ts";
import { canAnswer } from "./policy.ts";

type AddPost = {
  /** Of the thread. */
  number: number;
  body: string;
  /** See Screened. */
  typedMs?: number | undefined;
  now?: Date;
};

type AddedPost = {
  id: string;
  number: number;
  threadId: string;
  kind: ThreadKind;
  /** It waits for a moderator: nothing is counted, and nobody is told. */
  held: boolean;
};

/** Answers a question, or replies in a discussion. Who writes follows from then on, and has no claim on it any more. */
export async function addPost(
  db: Db,
  actor: MemberActor,
  { number, body, typedMs, now = new Date() }: AddPost,
): Promise<AddedPost> {
  const html = renderMarkdown(body);
  const id = newId();
  return db.transaction(async (tx) => {
    const thread = await holdThread(tx, actor, { number });
    assertAllowed(canAnswer(actor, thread.facts));
    const { language } = thread;
    const screened = {
      kind: "post" as const,
      targetId: id,
      text: body,
      language,
      typedMs,
      under: thread,
      now,
    };
    const { held } = await screen(tx, actor, screened);
    const [post] = await tx
      .insert(posts)
      .values({
        id,
        threadId: thread.id,
        authorId: actor.id,
        visibility: held ? "held" : "public",
        source: body,
        html,
        rendererVersion: RENDERER_VERSION,
        createdAt: now,
      })
      .returning({ number: posts.number });
    await forgetDraft(tx, actor, { kind: "post", target: thread.id });
    const added = { id, number: post!.number, threadId: thread.id, kind: thread.kind, held };
    if (held) return added;
    const followed = await followThread(tx, thread.id, actor.id, now);
    const fromAsker = actor.id === thread.authorId;
    await changeThread(tx, thread, {
      answerCount: thread.answerCount + 1,
      lastAnswerAt: later(thread.lastAnswerAt, now),
      lastWriterId: actor.id,
      lastActivityAt: now,
      followerCount: thread.followerCount + followed,
      ...(!fromAsker && { answeredAt: earlier(thread.answeredAt, now) }),
      ...(await askerWrote(tx, actor, thread, now)),
      ...(thread.claimedById === actor.id && { claimedById: null, claimedUntil: null }),
    });
    const mentionedIds = await mentionedMembers(tx, body);
    await recordEvent(tx, actor, "post.added", {
      threadId: thread.id,
      postId: id,
      authorId: actor.id,
      mentionedIds,
    });
    return added;
  });
}

// Who waited for the thread may have pressed the button before the one they waited for.
const earlier = (one: Date | null, other: Date) => (one && one < other ? one : other);
const later = (one: Date | null, other: Date) => (one && one > other ? one : other);
