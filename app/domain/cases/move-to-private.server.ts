import { and, eq } from "drizzle-orm";
import type { Storage } from "#app/domain/community/storage.ts";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, NotFound } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { withdrawPost } from "#app/domain/forum/withdraw-post.server.ts";
import { withdrawThreadText } from "#app/domain/forum/withdraw-thread-text.server.ts";
import { uploads } from "#db/schema/community.ts";
import { threadTexts } from "#db/schema/forum.ts";
import { posts } from "#db/schema/forum-posts.ts";
import type { Db } from "#db/types.ts";
import { addCaseMessage, addCaseStep } from "./add-case-message.server.ts";
import { changeCase } from "./change-case.server.ts";
import { copyPrivately } from "./copy-privately.server.ts";
import { lockCase } from "./lock-case.server.ts";
import { NoReason, openCase } from "./open-case.server.ts";
import { canWorkOnCases } from "./policy.ts";
import { threadByNumber } from "./thread-by-number.server.ts";
import { withUploadsAt } from "./uploads-in.ts";

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
 * Takes confidential words out of a public thread and into the private conversation with its asker, files included. A gap
 * stays in their place that says so. Opens a case when there is none.
 */
export async function moveToPrivate(
  db: Db,
  storage: Storage,
  actor: MemberActor,
  { number, answer = null, title, note = "", now = new Date() }: MoveToPrivate,
): Promise<{ caseNumber: number }> {
  assertAllowed(canWorkOnCases(actor));
  const thread = await threadByNumber(db, actor, number);
  const { postId, source } = await publicWords(db, thread.id, answer);
  const copies = await copyPrivately(storage, source);
  const caseNumber = await db
    .transaction(async (tx) => {
      const opening = { threadId: thread.id, reason: "agent" as const, assigneeId: actor.id, now };
      const one = await lockCase(tx, actor, (await openCase(tx, actor, opening)).number);
      const how = { reason: "private", note, now } as const;
      const moved = postId
        ? await withdrawPost(tx, actor, { postId, ...how })
        : await withdrawThreadText(tx, actor, { threadId: thread.id, title, ...how });
      if (!moved) throw new Conflict("words_gone");
      if (moved.source !== source) throw new Conflict("words_changed");
      const messageId = await addCaseMessage(tx, actor, {
        caseId: one.id,
        kind: "moved",
        authorId: moved.authorId,
        source: withUploadsAt(moved.source, copies),
        fromPostId: postId,
        now,
      });
      for (const [from, storageKey] of copies) {
        await tx.update(uploads).set({ storageKey, caseId: one.id }).where(eq(uploads.storageKey, from));
      }
      await changeCase(tx, one, { privateAt: one.privateAt ?? now, lastMessageAt: now });
      await addCaseStep(tx, actor, { caseId: one.id, step: "made_private", fromPostId: postId, now });
      await recordEvent(tx, actor, "case.message_posted", {
        caseId: one.id,
        messageId: messageId!,
        authorId: actor.id,
        toCustomer: true,
      });
      return one.number;
    })
    .catch(async (error: unknown) => {
      for (const copy of copies.values()) await storage.remove(copy);
      throw error instanceof NoReason ? new Conflict("thread_converted") : error;
    });
  for (const key of copies.keys()) await storage.remove(key);
  return { caseNumber };
}

/** The words to move, as they are in public. */
async function publicWords(db: Db, threadId: string, answer: number | null) {
  if (answer === null) {
    const [text] = await db.select().from(threadTexts).where(eq(threadTexts.threadId, threadId));
    return { postId: null, source: text?.source ?? "" };
  }
  const [post] = await db
    .select({ id: posts.id, source: posts.source })
    .from(posts)
    .where(and(eq(posts.threadId, threadId), eq(posts.number, answer)));
  if (!post) throw new NotFound("no_such_post");
  return { postId: post.id, source: post.source };
}
