import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { mentionedMembers } from "#app/domain/ideas/mentioned-members.server.ts";
import { RENDERER_VERSION, renderMarkdown } from "#app/markdown/render.server.ts";
import { newId } from "#db/ids.ts";
import { forumRevisions, posts } from "#db/schema/forum-posts.ts";
import type { Db } from "#db/types.ts";
import { askerEdited } from "./asker-edited.server.ts";
import { holdPost } from "./load-post.server.ts";
import { canEditPost } from "./policy.ts";

type EditPost = { number: number; body: string; now?: Date };

/** Changes an answer's words; what it said before stays readable in its history. */
export async function editPost(
  db: Db,
  actor: MemberActor,
  { number, body, now = new Date() }: EditPost,
): Promise<void> {
  const html = renderMarkdown(body);
  await db.transaction(async (tx) => {
    const { thread, post } = await holdPost(tx, actor, { number });
    assertAllowed(canEditPost(actor, thread.facts, post.facts));
    if (post.source === body) return;
    const before = { threadId: thread.id, postId: post.id, source: post.source };
    await tx.insert(forumRevisions).values({ id: newId(), ...before, editorId: actor.id, createdAt: now });
    await tx
      .update(posts)
      .set({ source: body, html, rendererVersion: RENDERER_VERSION, editedAt: now })
      .where(eq(posts.id, post.id));
    await askerEdited(tx, actor, thread, now);
    const mentionedIds = await mentionedMembers(tx, body, post.source);
    await recordEvent(tx, actor, "post.edited", { threadId: thread.id, postId: post.id, mentionedIds });
  });
}
