import { eq } from "drizzle-orm";
import { type MemberActor, SYSTEM } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { mentionedMembers } from "#app/domain/ideas/mentioned-members.server.ts";
import { screen } from "#app/domain/screening/screen.server.ts";
import { RENDERER_VERSION, renderMarkdown } from "#app/markdown/render.server.ts";
import { newId } from "#db/ids.ts";
import { forumRevisions, posts } from "#db/schema/forum-posts.ts";
import type { Db } from "#db/types.ts";
import { askerEdited } from "./asker-edited.server.ts";
import { holdPost } from "./load-post.server.ts";
import { canEditPost } from "./policy.ts";
import { setPostVisibility } from "./set-post-visibility.server.ts";

type EditPost = { number: number; body: string; now?: Date };

/**
 * Changes an answer's words; what it said before stays readable in its history. What a rule catches in the new words
 * takes the whole answer out of sight until a moderator has looked.
 */
export async function editPost(
  db: Db,
  actor: MemberActor,
  { number, body, now = new Date() }: EditPost,
): Promise<{ held: boolean }> {
  const html = renderMarkdown(body);
  return db.transaction(async (tx) => {
    const { thread, post } = await holdPost(tx, actor, { number });
    assertAllowed(canEditPost(actor, thread.facts, post.facts));
    if (post.source === body) return { held: false };
    const before = { threadId: thread.id, postId: post.id, source: post.source };
    await tx.insert(forumRevisions).values({ id: newId(), ...before, editorId: actor.id, createdAt: now });
    await tx
      .update(posts)
      .set({ source: body, html, rendererVersion: RENDERER_VERSION, editedAt: now })
      .where(eq(posts.id, post.id));
    const { language } = thread;
    const screened = { kind: "post" as const, targetId: post.id, text: body, language, edit: true, now };
    const { held } = await screen(tx, actor, screened);
    const waits = held || post.visibility !== "public";
    if (held && post.visibility === "public")
      await setPostVisibility(tx, SYSTEM, { id: post.id, to: "hidden", now });
    if (!waits) await askerEdited(tx, actor, thread, now);
    const mentionedIds = waits ? [] : await mentionedMembers(tx, body, post.source);
    await recordEvent(tx, actor, "post.edited", { threadId: thread.id, postId: post.id, mentionedIds });
    return { held };
  });
}
