import { eq, sql } from "drizzle-orm";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, Invalid } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { newId } from "#db/ids.ts";
import { categories } from "#db/schema/community.ts";
import { ideaTimeline } from "#db/schema/idea-timeline.ts";
import { ideas } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { carryOver } from "./carry-over.server.ts";
import { lockIdeas } from "./lock-ideas.server.ts";
import { canTriage } from "./policy.ts";
import { recountFamily } from "./recount-family.server.ts";

/** `number` goes into `into`. */
type Input = { number: number; into: number; now?: Date };

/**
 * Folds a duplicate into another idea. Its page leads there, its voters and followers count there once each, its own
 * rows stay as they are so that `unmergeIdea` can give everything back.
 */
export async function mergeIdeas(
  db: Db,
  actor: Actor,
  { number, into, now = new Date() }: Input,
): Promise<{ timelineId: string }> {
  return db.transaction(async (tx) => {
    assertAllowed(canTriage(actor));
    if (number === into) throw new Invalid({ into: "merge_into_itself" });
    const locked = await lockIdeas(tx, actor, [number, into]);
    const child = locked.find((idea) => idea.number === number)!;
    const parent = locked.find((idea) => idea.number === into)!;
    if (child.convertedThreadId) throw new Conflict("idea_converted");
    if (child.mergedIntoId) throw new Conflict("already_merged");
    if (parent.mergedIntoId) throw new Conflict("target_merged");
    if (parent.visibility !== "public") throw new Conflict("target_not_public");

    await tx.update(ideas).set({ mergedIntoId: parent.id }).where(eq(ideas.id, child.id));
    await carryOver(tx, { childId: child.id, parentId: parent.id });
    await recountFamily(tx, [parent.id]);
    await tx.update(ideas).set({ lastActivityAt: now }).where(eq(ideas.id, parent.id));
    if (child.visibility === "public") {
      await tx
        .update(categories)
        .set({ ideaCount: sql`${categories.ideaCount} - 1` })
        .where(eq(categories.id, child.categoryId));
    }
    const timelineId = newId(now.getTime());
    const entry = { kind: "merged" as const, actorId: actorId(actor), createdAt: now };
    await tx.insert(ideaTimeline).values([
      { ...entry, id: timelineId, ideaId: child.id, otherIdeaId: parent.id },
      { ...entry, id: newId(now.getTime()), ideaId: parent.id, otherIdeaId: child.id },
    ]);
    await recordEvent(tx, actor, "idea.merged", { ideaId: child.id, intoId: parent.id, timelineId });
    return { timelineId };
  });
}
