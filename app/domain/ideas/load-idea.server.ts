import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { categories, statuses } from "#db/schema/community.ts";
import { ideas } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { canSeeIdea, type IdeaFacts } from "./policy.ts";

export type LockedIdea = typeof ideas.$inferSelect & { facts: IdeaFacts; halfLifeDays: number };

/**
 * Loads an idea for a command and locks its row until the transaction ends, so that two moves of one idea come one
 * after the other. Throws `NotFound` when the actor may not see it.
 */
export async function lockIdea(tx: Db, actor: Actor, number: number): Promise<LockedIdea> {
  const [row] = await tx
    .select({ idea: ideas, category: categories, status: statuses })
    .from(ideas)
    .innerJoin(categories, eq(categories.id, ideas.categoryId))
    .innerJoin(statuses, eq(statuses.id, ideas.statusId))
    .where(eq(ideas.number, number))
    .for("no key update", { of: ideas });
  if (!row || !canSeeIdea(actor, row.idea)) throw new NotFound("no_such_idea");
  return {
    ...row.idea,
    halfLifeDays: row.category.halfLifeDays,
    facts: {
      authorId: row.idea.authorId,
      visibility: row.idea.visibility,
      merged: row.idea.mergedIntoId !== null,
      statusCategory: row.status.category,
      archived: row.status.archived,
      demotesAllowed: row.category.demotesAllowed,
    },
  };
}
