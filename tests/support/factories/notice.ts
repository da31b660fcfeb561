import type { Actor } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { newId } from "#db/ids.ts";
import { ideaComments } from "#db/schema/idea-comments.ts";
import { ideaTimeline } from "#db/schema/idea-timeline.ts";
import { ideaFollows } from "#db/schema/ideas.ts";
import { db } from "#tests/support/database.ts";

type Someone = { id: string };

/** Lets people follow an idea, by plain insert. */
export async function follow(ideaId: string, ...people: Someone[]): Promise<void> {
  if (people.length > 0)
    await db.insert(ideaFollows).values(people.map(({ id }) => ({ ideaId, memberId: id })));
}

/** A comment by plain insert and its event. */
export async function aComment(
  idea: Someone,
  by: Extract<Actor, { kind: "member" }>,
  {
    source = "I need this too.",
    parentId = null,
    mentions = [],
  }: { source?: string; parentId?: string | null; mentions?: Someone[] } = {},
) {
  const [row] = await db
    .insert(ideaComments)
    .values({
      id: newId(),
      ideaId: idea.id,
      parentId,
      authorId: by.id,
      source,
      html: `<p>${source}</p>`,
      rendererVersion: 1,
    })
    .returning();
  const eventId = await recordEvent(db, by, "comment.posted", {
    ideaId: idea.id,
    commentId: row!.id,
    authorId: by.id,
    parentId,
    mentionedIds: mentions.map(({ id }) => id),
  });
  return { ...row!, eventId };
}

/** A move of an idea, as the desk would record it: timeline entry and event, nothing else. */
export async function aMove(
  idea: Someone,
  by: Extract<Actor, { kind: "member" }>,
  {
    to = "planned",
    words = "",
    batchId = null,
  }: { to?: string; words?: string; batchId?: string | null } = {},
) {
  const timelineId = newId();
  await db.insert(ideaTimeline).values({
    id: timelineId,
    ideaId: idea.id,
    kind: "status",
    fromStatusId: "received",
    toStatusId: to,
    actorId: by.id,
    source: words,
    html: words,
    batchId,
  });
  const eventId = await recordEvent(db, by, "idea.status_changed", {
    ideaId: idea.id,
    timelineId,
    from: "received",
    to,
    batchId,
  });
  return { timelineId, eventId };
}
