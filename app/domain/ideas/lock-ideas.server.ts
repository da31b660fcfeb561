import { asc, eq, inArray } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { categories, statuses } from "#db/schema/community.ts";
import { ideas } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { canSeeIdea } from "./policy.ts";

export type TriagedIdea = typeof ideas.$inferSelect & {
  statusCategory: (typeof statuses.$inferSelect)["category"];
  halfLifeDays: number;
};

/**
 * Locks several ideas in the order of their numbers, so that two people working on the same ones wait for each other
 * instead of deadlocking. Throws `NotFound` when one is missing or may not be seen.
 */
export async function lockIdeas(tx: Db, actor: Actor, numbers: readonly number[]): Promise<TriagedIdea[]> {
  const wanted = [...new Set(numbers)];
  const rows = await tx
    .select({ idea: ideas, statusCategory: statuses.category, halfLifeDays: categories.halfLifeDays })
    .from(ideas)
    .innerJoin(categories, eq(categories.id, ideas.categoryId))
    .innerJoin(statuses, eq(statuses.id, ideas.statusId))
    .where(inArray(ideas.number, wanted))
    .orderBy(asc(ideas.number))
    .for("no key update", { of: ideas });
  const seen = rows.filter((row) => canSeeIdea(actor, row.idea));
  if (seen.length < wanted.length) throw new NotFound("no_such_idea");
  return seen.map((row) => ({
    ...row.idea,
    statusCategory: row.statusCategory,
    halfLifeDays: row.halfLifeDays,
  }));
}
