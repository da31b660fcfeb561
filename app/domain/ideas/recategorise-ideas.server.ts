import { and, inArray, isNull } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { mayMoveTo } from "#app/domain/core/audience.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { categories } from "#db/schema/community.ts";
import { ideas } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { countIdeas } from "./count-ideas.server.ts";
import { lockIdeas } from "./lock-ideas.server.ts";
import { canTriage } from "./policy.ts";
import { recountVotes } from "./recount-votes.server.ts";

type Input = { numbers: readonly number[]; categoryId: string };

/**
 * Puts ideas into another category: its owner takes over those that nobody owned, both categories' counters follow, and
 * Popular is worked out anew with the half-life of the new one.
 */
export async function recategoriseIdeas(
  db: Db,
  actor: Actor,
  { numbers, categoryId }: Input,
): Promise<{ moved: number }> {
  return db.transaction(async (tx) => {
    assertAllowed(canTriage(actor));
    const locked = await lockIdeas(tx, actor, numbers);
    const moving = locked.filter((idea) => idea.categoryId !== categoryId);
    if (moving.length === 0) return { moved: 0 };

    // Counters are locked in one order, after the ideas, as everywhere.
    const touched = [...new Set([categoryId, ...moving.map((idea) => idea.categoryId)])].sort();
    const rows = await tx
      .select()
      .from(categories)
      .where(inArray(categories.id, touched))
      .orderBy(categories.id)
      .for("no key update");
    const target = rows.find((row) => row.id === categoryId);
    if (!target?.takesIdeas || target.archivedAt) throw new Invalid({ categoryId: "no_such_category" });
    if (moving.some((idea) => !mayMoveTo(target.audience, idea.visibility))) {
      throw new Invalid({ categoryId: "category_of_the_circle" });
    }

    const ids = moving.map((idea) => idea.id);
    await tx.update(ideas).set({ categoryId }).where(inArray(ideas.id, ids));
    if (target.defaultOwnerId) {
      await tx
        .update(ideas)
        .set({ ownerId: target.defaultOwnerId })
        .where(and(inArray(ideas.id, ids), isNull(ideas.ownerId)));
    }
    const counted = moving.filter((idea) => idea.visibility === "public" && !idea.mergedIntoId);
    for (const { id } of rows) {
      const gained =
        id === categoryId ? counted.length : -counted.filter((idea) => idea.categoryId === id).length;
      await countIdeas(tx, id, gained);
    }
    await recountVotes(tx, ids);
    for (const ideaId of ids) await recordEvent(tx, actor, "idea.edited", { ideaId });
    return { moved: moving.length };
  });
}
