import { eq } from "drizzle-orm";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { newId } from "#db/ids.ts";
import { ideaTimeline } from "#db/schema/idea-timeline.ts";
import { ideas } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { lockIdea } from "./load-idea.server.ts";
import { canLockDiscussion } from "./policy.ts";

type SetDiscussionLock = { number: number; on: boolean; now?: Date };

/**
 * Ends the discussion of an idea, or takes it up again; votes go on either way. Throws Conflict `idea_merged` (the discussion
 * is elsewhere), `idea_locked`, `idea_not_locked`.
 */
export async function setDiscussionLock(
  db: Db,
  actor: Actor,
  { number, on, now = new Date() }: SetDiscussionLock,
): Promise<{ number: number; slug: string }> {
  return db.transaction(async (tx) => {
    const idea = await lockIdea(tx, actor, number);
    assertAllowed(canLockDiscussion(actor));
    if (idea.facts.merged) throw new Conflict("idea_merged");
    if (idea.facts.locked === on) throw new Conflict(on ? "idea_locked" : "idea_not_locked");
    await tx
      .update(ideas)
      .set({ discussionLockedAt: on ? now : null })
      .where(eq(ideas.id, idea.id));
    await tx.insert(ideaTimeline).values({
      id: newId(now.getTime()),
      ideaId: idea.id,
      kind: on ? "locked" : "reopened",
      actorId: actorId(actor),
      createdAt: now,
    });
    return { number: idea.number, slug: idea.slug };
  });
}
