import { and, eq, inArray } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, NotFound } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { withdrawPost } from "#app/domain/forum/withdraw-post.server.ts";
import { withdrawThreadText } from "#app/domain/forum/withdraw-thread-text.server.ts";
import { uploads } from "#db/schema/community.ts";
import { posts } from "#db/schema/forum-posts.ts";
import type { Db } from "#db/types.ts";
import { addCaseMessage, addCaseStep } from "./add-case-message.server.ts";
import { changeCase } from "./change-case.server.ts";
import { lockCase } from "./lock-case.server.ts";
import { NoReason, openCase } from "./open-case.server.ts";
import { canWorkOnCases } from "./policy.ts";
import { threadByNumber } from "./thread-by-number.server.ts";
import { uploadsIn } from "./uploads-in.ts";

type MoveToPrivate = {
  /** Of the thread. */
  number: number;
  /** Number of the answer to move; without one it is the question's text. */
  answer?: number | null;
  /** Of the question from now on, where the one it has says too much. */
  title?: string;
  /** Why, for everybody to read beside the gap. */
  note?: string;
  now?: Date;
};

/**
 * Takes confidential words out of a public thread and into the private conversation with its asker, pictures included. A
 * gap stays in their place that says so. Opens a case when there is none.
 */
export async function moveToPrivate(
  db: Db,
  actor: MemberActor,
  { number, answer = null, title, note = "", now = new Date() }: MoveToPrivate,
): Promise<{ caseNumber: number }> {
  assertAllowed(canWorkOnCases(actor));
  return db
    .transaction(async (tx) => {
      const thread = await threadByNumber(tx, actor, number);
      const opened = await openCase(tx, actor, {
        threadId: thread.id,
        reason: "agent",
        assigneeId: actor.id,
        now,
      });
      const one = await lockCase(tx, actor, opened.number);
      const postId = answer ? await postOn(tx, thread.id, answer) : null;
      const how = { reason: "private", note, now } as const;
      const moved = postId
        ? await withdrawPost(tx, actor, { postId, ...how })
        : await withdrawThreadText(tx, actor, { threadId: thread.id, title, ...how });
      if (!moved) throw new Conflict("words_gone");
      const messageId = await addCaseMessage(tx, actor, {
        caseId: one.id,
        kind: "moved",
        authorId: moved.authorId,
        source: moved.source,
        fromPostId: postId,
        now,
      });
      await hideUploads(tx, one.id, moved.source);
      await changeCase(tx, one, { privateAt: one.privateAt ?? now, lastMessageAt: now });
      await addCaseStep(tx, actor, { caseId: one.id, step: "made_private", fromPostId: postId, now });
      await recordEvent(tx, actor, "case.message_posted", {
        caseId: one.id,
        messageId: messageId!,
        authorId: actor.id,
        toCustomer: true,
      });
      return { caseNumber: one.number };
    })
    .catch((error: unknown) => {
      throw error instanceof NoReason ? new Conflict("thread_converted") : error;
    });
}

async function postOn(tx: Db, threadId: string, number: number): Promise<string> {
  const [post] = await tx
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.threadId, threadId), eq(posts.number, number)));
  if (!post) throw new NotFound("no_such_post");
  return post.id;
}

/** From now on these pictures are only for who takes part in the case. */
async function hideUploads(tx: Db, caseId: string, source: string): Promise<void> {
  const keys = uploadsIn(source);
  if (keys.length > 0) await tx.update(uploads).set({ caseId }).where(inArray(uploads.storageKey, keys));
}
