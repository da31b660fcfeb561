import { eq } from "drizzle-orm";
import { type MemberActor, SYSTEM } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { mentionedMembers } from "#app/domain/ideas/mentioned-members.server.ts";
import { screen } from "#app/domain/screening/screen.server.ts";
import { RENDERER_VERSION, renderMarkdown } from "#app/markdown/render.server.ts";
import { newId } from "#db/ids.ts";
import { forumRevisions, threadComments } from "#db/schema/forum-posts.ts";
import type { Db } from "#db/types.ts";
import { askerEdited } from "./asker-edited.server.ts";
import { holdRemark } from "./load-remark.server.ts";
import { canEditPost } from "./policy.ts";
import { setRemarkVisibility } from "./set-remark-visibility.server.ts";

type EditRemark = { number: number; body: string; now?: Date };

/** Changes a remark's words; what it said before is kept. As with an answer, what a rule catches waits out of sight. */
export async function editRemark(
  db: Db,
  actor: MemberActor,
  { number, body, now = new Date() }: EditRemark,
): Promise<{ held: boolean }> {
  const html = renderMarkdown(body);
  return db.transaction(async (tx) => {
    const { thread, remark } = await holdRemark(tx, actor, number);
    assertAllowed(canEditPost(actor, thread.facts, remark.facts));
    if (remark.source === body) return { held: false };
    const before = { threadId: thread.id, commentId: remark.id, source: remark.source };
    await tx.insert(forumRevisions).values({ id: newId(), ...before, editorId: actor.id, createdAt: now });
    await tx
      .update(threadComments)
      .set({ source: body, html, rendererVersion: RENDERER_VERSION, editedAt: now })
      .where(eq(threadComments.id, remark.id));
    const { language } = thread;
    const screened = { kind: "remark" as const, targetId: remark.id, text: body, language, edit: true, now };
    const { held } = await screen(tx, actor, screened);
    const waits = held || remark.visibility !== "public";
    if (held && remark.visibility === "public")
      await setRemarkVisibility(tx, SYSTEM, { id: remark.id, to: "hidden", now });
    if (!waits) await askerEdited(tx, actor, thread, now);
    await recordEvent(tx, actor, "thread_comment.edited", {
      threadId: thread.id,
      commentId: remark.id,
      mentionedIds: waits ? [] : await mentionedMembers(tx, body, remark.source),
    });
    return { held };
  });
}
