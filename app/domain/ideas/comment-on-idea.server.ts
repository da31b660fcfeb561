import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { screen } from "#app/domain/screening/screen.server.ts";
import { RENDERER_VERSION, renderMarkdown } from "#app/markdown/render.server.ts";
import { newId } from "#db/ids.ts";
import { ideaComments } from "#db/schema/idea-comments.ts";
import type { Db } from "#db/types.ts";
import { countComments } from "./count-comments.server.ts";
import { loadIdeaLine } from "./idea-line.server.ts";
import { lockIdea } from "./load-idea.server.ts";
import { mentionedMembers } from "./mentioned-members.server.ts";
import { canComment } from "./policy.ts";
import type { CommentText } from "./schema.ts";

type CommentOnIdea = CommentText & {
  /** Of the idea. */
  number: number;
  /** See Screened. */
  typedMs?: number | undefined;
  now?: Date;
};

/** Adds a comment, or a reply to one, to an idea's discussion. */
export async function commentOnIdea(
  db: Db,
  actor: MemberActor,
  { number, parent, body, typedMs, now = new Date() }: CommentOnIdea,
) {
  const html = renderMarkdown(body);
  const id = newId();
  return db.transaction(async (tx) => {
    // A reply belongs to the idea its parent was written on, so that undoing a merge takes the whole exchange along.
    const answered = parent === undefined ? null : await findParent(tx, parent);
    const line = answered && (await loadIdeaLine(tx, answered.ideaId, { lock: true }));
    const idea = await lockIdea(tx, actor, number);
    assertAllowed(canComment(actor, idea.facts));
    const ids = line?.ids ?? [idea.id];
    if (!ids.includes(idea.id)) throw new Invalid({ parent: "no_such_comment" });
    const { held } = await screen(tx, actor, {
      kind: "comment",
      targetId: id,
      text: body,
      language: idea.language,
      typedMs,
      under: idea,
      now,
    });

    const [comment] = await tx
      .insert(ideaComments)
      .values({
        id,
        ideaId: answered?.ideaId ?? idea.id,
        parentId: answered?.id ?? null,
        authorId: actor.id,
        visibility: held ? "held" : "public",
        source: body,
        html,
        rendererVersion: RENDERER_VERSION,
        createdAt: now,
      })
      .returning({ number: ideaComments.number });
    const posted = { id, number: comment!.number, held };
    if (held) return posted;
    await countComments(tx, { ids }, 1);
    const mentionedIds = await mentionedMembers(tx, body);
    await recordEvent(tx, actor, "comment.posted", {
      ideaId: idea.id,
      commentId: id,
      authorId: actor.id,
      parentId: answered?.id ?? null,
      mentionedIds,
    });
    return posted;
  });
}

/** The comment a reply goes under: an answer to a reply joins the replies of the same comment. */
async function findParent(tx: Db, number: number) {
  const [comment] = await tx.select().from(ideaComments).where(eq(ideaComments.number, number));
  if (!comment || comment.deletedAt || comment.visibility !== "public")
    throw new Invalid({ parent: "no_such_comment" });
  return { id: comment.parentId ?? comment.id, ideaId: comment.ideaId };
}
