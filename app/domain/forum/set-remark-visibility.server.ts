import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { isShown } from "#app/domain/core/is-shown.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { mentionedMembers } from "#app/domain/ideas/mentioned-members.server.ts";
import { threadComments } from "#db/schema/forum-posts.ts";
import type { Visibility } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { askerWrote } from "./asker-wrote.server.ts";
import { changeThread } from "./change-thread.server.ts";
import { type HeldRemark, holdRemark } from "./load-remark.server.ts";
import type { HeldThread } from "./load-thread.server.ts";
import { recountThread } from "./recount-thread.server.ts";
import { settlePosts } from "./settle-posts.server.ts";

type SetRemarkVisibility = { id: string; to: Visibility; now?: Date };

/** As setPostVisibility, for a remark; a thread knows who wrote under it last. */
export async function setRemarkVisibility(
  tx: Db,
  actor: Actor,
  { id, to, now = new Date() }: SetRemarkVisibility,
): Promise<{ from: Visibility }> {
  const { thread, remark } = await holdRemark(tx, actor, { id });
  const from = remark.visibility;
  if (from === to) return { from };
  await tx.update(threadComments).set({ visibility: to }).where(eq(threadComments.id, id));
  if (from === "held" && isShown(to) && !remark.facts.deleted) {
    await publish(tx, thread, remark, now);
    return { from };
  }
  await settlePosts(tx, actor, thread, { now });
  if (from !== "held" && to !== "held") {
    const changed = { threadId: thread.id, commentId: id, visibility: to };
    await recordEvent(tx, actor, "thread_comment.visibility_changed", changed);
  }
  return { from };
}

async function publish(tx: Db, thread: HeldThread, remark: HeldRemark, now: Date): Promise<void> {
  const { id: commentId, authorId, postId, source } = remark;
  const author = { kind: "member" as const, id: authorId };
  const counted = await recountThread(tx, thread);
  const told = await askerWrote(tx, author, thread, now);
  await changeThread(tx, counted, { lastActivityAt: now, ...told });
  await recordEvent(tx, author, "thread_comment.posted", {
    threadId: thread.id,
    commentId,
    postId,
    authorId,
    mentionedIds: await mentionedMembers(tx, source),
  });
}
